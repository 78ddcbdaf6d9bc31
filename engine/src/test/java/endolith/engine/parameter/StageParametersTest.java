package endolith.engine.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.parameter.Parameter.FormerDefault;
import endolith.engine.parameter.Parameter.Past;
import endolith.engine.task.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A table with a past: the default of one parameter changed, another came later. */
class StageParametersTest {
  private static final Parameter SMOOTH =
      new Parameter(
          "smooth",
          "sm",
          Stage.BOUNDARY,
          new ParameterKind.Whole(0, 100),
          14L,
          new Past(10L, List.of(new FormerDefault(10L, "0.3.0"), new FormerDefault(12L, "0.4.0"))),
          "px",
          "");
  private static final Parameter METHOD =
      new Parameter(
          "method",
          "me",
          Stage.INTERIOR,
          new ParameterKind.Flag(),
          true,
          new Past(false, List.of()),
          "",
          "");
  private static final List<Parameter> TABLE = List.of(SMOOTH, METHOD);
  private static final Parameters UNSET = Parameters.defaults();

  private static boolean agree(Map<String, String> recorded, Parameters wanted) {
    return StageParameters.agree(recorded, wanted, Stage.INTERIOR, TABLE);
  }

  @Test
  void whereNothingIsSetEveryDefaultThereEverWasWillDo() {
    for (String smooth : List.of("10", "12", "14")) {
      assertThat(agree(Map.of("smooth", smooth), UNSET)).as(smooth).isTrue();
    }
    assertThat(agree(Map.of("smooth", "13"), UNSET)).isFalse();
    assertThat(agree(Map.of("smooth", "10", "method", "true"), UNSET)).isTrue();
    assertThat(agree(Map.of("smooth", "10", "method", "false"), UNSET)).isTrue();
  }

  @Test
  void whatIsSetMustBeWhatWasDoneEvenIfItIsTheDefault() throws ParameterException {
    Parameters smooth = UNSET.with(SMOOTH, "14");
    assertThat(agree(Map.of("smooth", "14"), smooth)).isTrue();
    assertThat(agree(Map.of("smooth", "10"), smooth)).isFalse();
    assertThat(agree(Map.of("smooth", "10"), UNSET.with(SMOOTH, "10"))).isTrue();
  }

  @Test
  void whatIsNotNamedWasDoneAsBeforeTheParameterCame() throws ParameterException {
    Map<String, String> earlier = Map.of("smooth", "10");
    assertThat(agree(earlier, UNSET.with(METHOD, "false"))).isTrue();
    assertThat(agree(earlier, UNSET.with(METHOD, "true"))).isFalse();
  }

  @Test
  void whatThisProgramDoesNotKnowIsNotTrusted() {
    assertThat(agree(Map.of("smooth", "10", "unknown", "1"), UNSET)).isFalse();
    assertThat(
            StageParameters.agree(
                Map.of("smooth", "10", "method", "true"), UNSET, Stage.BOUNDARY, TABLE))
        .as("a parameter of a later stage")
        .isFalse();
  }

  @Test
  void whatIsMadeOfAKeptResultGoesOnWithItsValues() throws ParameterException {
    Parameters goingOn =
        StageParameters.goingOn(Map.of("smooth", "10"), UNSET, Stage.BOUNDARY, TABLE);
    assertThat(StageParameters.of(goingOn, Stage.INTERIOR, TABLE))
        .isEqualTo(Map.of("smooth", "10", "method", "true"));
    goingOn = StageParameters.goingOn(Map.of("smooth", "10"), UNSET, Stage.INTERIOR, TABLE);
    assertThat(StageParameters.of(goingOn, Stage.INTERIOR, TABLE))
        .isEqualTo(Map.of("smooth", "10", "method", "false"));
  }
}
