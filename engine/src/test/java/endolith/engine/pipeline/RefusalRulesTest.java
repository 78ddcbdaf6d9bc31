package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.transform.Refusal;
import endolith.engine.task.Verdict;
import endolith.engine.task.VerdictReason;
import endolith.engine.task.VerdictReason.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalRulesTest {

  @ParameterizedTest
  @CsvSource({
    "MIRRORED, 0, false, MIRRORED",
    "MIRRORED, 0, true, NOT_MIRRORED",
    "SCALE_OUT_OF_RANGE, 2.8, false, SCALE_OUT_OF_RANGE",
    "STRONG_PERSPECTIVE, 1.7, false, STRONG_PERSPECTIVE",
    "DISTORTED, 1.4, true, DISTORTED",
    "STANDING_PATTERN, 0, false, STANDING_PATTERN",
  })
  void whatIsWrongIsNamedWithItsFigure(
      Refusal.Cause cause, double figure, boolean takenForMirrored, Kind kind) {
    VerdictReason reason = RefusalRules.reason(new Refusal(cause, figure), takenForMirrored);
    assertThat(reason.kind()).isEqualTo(kind);
    assertThat(reason.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(reason.figures().values()).allMatch(value -> value == figure);
  }
}
