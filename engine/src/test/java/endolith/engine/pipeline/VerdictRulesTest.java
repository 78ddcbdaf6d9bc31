package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.Evidence;
import endolith.engine.checkpoint.Manifest.AlignmentFacts;
import endolith.engine.checkpoint.Manifest.ScaleFacts;
import endolith.engine.task.Verdict;
import endolith.engine.task.VerdictReason;
import endolith.engine.task.VerdictReason.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictRulesTest {
  private static final double GOOD_OVERLAP = 0.9;
  private static final double GOOD_CORRELATION = 0.8;
  private static final double GOOD_ACCURACY_PX = 0.3;
  private static final double GOOD_ROCK = 0.95;
  private static final ScaleFacts GOOD_SCALE = scale("background_line", 1, 0.01, true);

  @Test
  void goodFiguresMakeAnAlignedPair() {
    ReasonedVerdict verdict =
        judged(GOOD_OVERLAP, GOOD_CORRELATION, GOOD_ACCURACY_PX, GOOD_ROCK, GOOD_SCALE);
    assertThat(verdict.verdict()).contains(Verdict.ALIGNED);
    assertThat(verdict.reasons()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 0.8, 0.3, 0.95, CHECK, LOW_OVERLAP, 0.2",
    "0.1, 0.8, 0.3, 0.95, FAILED, LOW_OVERLAP, 0.1",
    "0.9, 0.3, 0.3, 0.95, CHECK, LOW_CORRELATION, 0.3",
    "0.9, 0.1, 0.3, 0.95, FAILED, LOW_CORRELATION, 0.1",
    "0.9, 0.8, 2.5, 0.95, CHECK, POOR_ACCURACY, 2.5",
    "0.9, 0.8, NaN, 0.95, CHECK, ACCURACY_UNKNOWN,",
    "0.9, 0.8, 0.3, 0.34, CHECK, LITTLE_SHARED_ROCK, 34",
    "0.9, 0.8, 0.3, NaN, CHECK, ROCK_UNKNOWN,",
  })
  void oneBadOrUnknownFigureIsEnough(
      double overlap,
      double correlation,
      double accuracyPx,
      double rock,
      Verdict expected,
      Kind reason,
      @Nullable Double figure) {
    ReasonedVerdict verdict = judged(overlap, correlation, accuracyPx, rock, GOOD_SCALE);
    assertThat(verdict.verdict()).contains(expected);
    assertThat(verdict.reasons()).extracting(VerdictReason::kind).containsExactly(reason);
    assertThat(verdict.reasons().getFirst().figures().values())
        .containsExactlyElementsOf(figure == null ? List.of() : List.of(figure));
  }

  @Test
  void whatWasNotMeasuredOfARefusedAlignmentIsNoFurtherReason() {
    Evidence evidence = new Evidence(0.9, 0.8, 40, 10, 1, Double.NaN, Double.NaN);
    ReasonedVerdict verdict =
        VerdictRules.judge(new AlignmentFacts(false, "interior patches", evidence), GOOD_SCALE);
    assertThat(verdict.verdict()).contains(Verdict.FAILED);
    assertThat(verdict.reasons()).containsExactly(VerdictReason.failed(Kind.INTERIOR_FELL_BACK));
  }

  @Test
  void whatMakesItFailComesFirst() {
    assertThat(judged(0.2, 0.1, GOOD_ACCURACY_PX, GOOD_ROCK, GOOD_SCALE).reasons())
        .containsExactly(
            VerdictReason.failed(Kind.LOW_CORRELATION, 0.1),
            VerdictReason.check(Kind.LOW_OVERLAP, 0.2));
  }

  @Test
  void aScaleThatNobodyCanTrustIsDoubted() {
    assertThat(of(scale("background_line", 1, 0.01, false)).verdict()).contains(Verdict.FAILED);
    assertThat(of(scale("background_line", 1, 0.06, true)).verdict()).contains(Verdict.CHECK);
    assertThat(of(scale("ratio_mode", 1, 0.01, true)).verdict()).contains(Verdict.CHECK);
  }

  private static ReasonedVerdict of(ScaleFacts scale) {
    return judged(GOOD_OVERLAP, GOOD_CORRELATION, GOOD_ACCURACY_PX, GOOD_ROCK, scale);
  }

  private static ReasonedVerdict judged(
      double overlap, double correlation, double accuracyPx, double rock, ScaleFacts scale) {
    Evidence evidence = new Evidence(overlap, correlation, 40, 36, 1, accuracyPx, rock);
    return VerdictRules.judge(new AlignmentFacts(true, "interior patches", evidence), scale);
  }

  private static ScaleFacts scale(String method, double value, double error, boolean plausible) {
    return new ScaleFacts("moffat", value, method, value, null, error, plausible, null);
  }
}
