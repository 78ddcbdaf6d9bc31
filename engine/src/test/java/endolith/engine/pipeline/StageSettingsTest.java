package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.InteriorSettings;
import endolith.engine.align.OutlineSettings;
import org.junit.jupiter.api.Test;

class StageSettingsTest {
  @Test
  void theTablesDefaultsAreThoseOfTheAlignments() {
    Parameters defaults = Parameters.defaults();
    assertThat(StageSettings.outline(defaults)).isEqualTo(OutlineSettings.defaults());
    assertThat(StageSettings.interior(defaults)).isEqualTo(InteriorSettings.defaults());
  }

  @Test
  void everyParameterThatIsNotPassedOnSaysSo() throws ParameterException {
    for (String name : java.util.List.of("down_scale", "max_scale_diff", "fine_ecc")) {
      assertThat(ParameterTable.named(name).help()).contains("without effect");
    }
  }
}
