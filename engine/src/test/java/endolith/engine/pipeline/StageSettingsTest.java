package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.interior.InteriorSettings;
import endolith.engine.align.outline.OutlineSettings;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.ParameterTable;
import endolith.engine.parameter.Parameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageSettingsTest {
  @Test
  void theTablesDefaultsAreThoseOfTheAlignments() {
    Parameters defaults = Parameters.defaults();
    // The contract's scale_step is a little finer than what the alignment would choose itself.
    assertThat(StageSettings.outline(defaults))
        .usingRecursiveComparison()
        .ignoringFields("scales.step")
        .isEqualTo(OutlineSettings.defaults());
    assertThat(StageSettings.interior(defaults)).isEqualTo(InteriorSettings.defaults());
  }

  @Test
  void everyParameterThatIsNotPassedOnSaysSo() throws ParameterException {
    for (String name : List.of("down_scale", "max_scale_diff", "fine_ecc")) {
      assertThat(ParameterTable.named(name).help()).contains("without effect");
    }
  }
}
