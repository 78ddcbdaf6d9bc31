package endolith.engine.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.task.Stage;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParametersTest {
  private static final Parameters DEFAULTS = Parameters.defaults();

  @Test
  void refusesAnUnknownNameAndOffersTheNearest() {
    assertThatThrownBy(() -> DEFAULTS.with("boundry_width", "3"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("\"boundry_width\"")
        .hasMessageContaining("Did you mean boundary_width?");
    assertThatThrownBy(() -> DEFAULTS.with("zzzzzz", "3")).hasMessageNotContaining("Did you mean");
    assertThatThrownBy(() -> DEFAULTS.with("bw", "3")).hasMessageContaining("boundary_width");
  }

  @Test
  void refusesAValueOutOfRangeNamingParameterAndRange() {
    assertThatThrownBy(() -> DEFAULTS.with("pad", "-1"))
        .hasMessageContaining("pad")
        .hasMessageContaining("from 0 to 20000");
    assertThatThrownBy(() -> DEFAULTS.with("interior_min_inlier_ratio", "1.5"))
        .hasMessageContaining("from 0 to 1");
    assertThatThrownBy(() -> DEFAULTS.with("scale_percentile", "NaN"))
        .isInstanceOf(ParameterException.class);
    assertThatThrownBy(() -> DEFAULTS.with("manual_scale", "0"))
        .isInstanceOf(ParameterException.class);
    assertThatThrownBy(() -> DEFAULTS.with("use_edges", "maybe"))
        .hasMessageContaining("true or false");
    assertThatThrownBy(() -> DEFAULTS.with("signal_channel", "Y"))
        .hasMessageContaining("auto, R, G, B, sum");
  }

  @Test
  void refusesWhatAFileNameCannotCarry() {
    assertThatThrownBy(() -> DEFAULTS.with("manual_scale", "1.2345678"))
        .hasMessageContaining("6 significant digits");
  }

  @Test
  void settingADefaultChangesNothing() throws ParameterException {
    assertThat(DEFAULTS.with("pad", "2000")).isEqualTo(DEFAULTS);
    assertThat(DEFAULTS.with("pad", "10").with("pad", "2000")).isEqualTo(DEFAULTS);
    assertThat(DEFAULTS.with("scale_percentile", "none")).isEqualTo(DEFAULTS);
  }

  @Test
  void tableIsConsistent() throws ParameterException {
    Set<String> seen = new HashSet<>();
    for (Parameter parameter : ParameterTable.all()) {
      assertThat(seen.add(parameter.name())).as(parameter.name()).isTrue();
      assertThat(seen.add("_" + parameter.abbreviation())).as(parameter.abbreviation()).isTrue();
      assertThat(DEFAULTS.with(parameter.name(), parameter.defaultText()).changedTexts())
          .as("setting the default is remembered only if earlier results may have another value")
          .hasSize(parameter.hasPast() ? 1 : 0);
      DEFAULTS.with(parameter.name(), Parameter.text(parameter.past().before()));
      for (Parameter.FormerDefault former : parameter.past().formerDefaults()) {
        DEFAULTS.with(parameter.name(), Parameter.text(former.value()));
      }
    }
  }

  @Test
  void givesChangedOnesOfAStage() throws ParameterException {
    Parameters changed = DEFAULTS.with("manual_scale", "2").with("pad", "5");
    assertThat(changed.changedTexts(Stage.BOUNDARY)).containsOnlyKeys("pad");
    assertThat(changed.changedTexts()).containsOnlyKeys("pad", "manual_scale");
    assertThat(Parameters.of(changed.changedTexts())).isEqualTo(changed);
  }
}
