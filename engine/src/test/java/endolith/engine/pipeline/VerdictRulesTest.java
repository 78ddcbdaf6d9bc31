package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.Evidence;
import endolith.engine.checkpoint.Manifest.AlignmentFacts;
import endolith.engine.checkpoint.Manifest.ScaleFacts;
import endolith.engine.task.ScaleEvidence;
import endolith.engine.task.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(verdict.look()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 0.8, 0.3, 0.95, CHECK, overlap of the images is only 0.20",
    "0.1, 0.8, 0.3, 0.95, FAILED, overlap of the images is only 0.10",
    "0.9, 0.3, 0.3, 0.95, CHECK, correlation of held-out patches is only 0.30",
    "0.9, 0.1, 0.3, 0.95, FAILED, correlation of held-out patches is only 0.10",
    "0.9, 0.8, 2.5, 0.95, CHECK, estimated accuracy of only 2.5 px",
    "0.9, 0.8, NaN, 0.95, CHECK, the accuracy cannot be estimated",
    "0.9, 0.8, 0.3, 0.34, CHECK, only 34 % of the rock is found in both images",
    "0.9, 0.8, 0.3, NaN, CHECK, too little rock is seen",
  })
  void oneBadOrUnknownFigureIsEnough(
      double overlap,
      double correlation,
      double accuracyPx,
      double rock,
      Verdict expected,
      String reason) {
    ReasonedVerdict verdict = judged(overlap, correlation, accuracyPx, rock, GOOD_SCALE);
    assertThat(verdict.verdict()).contains(expected);
    assertThat(verdict.look()).singleElement().asString().startsWith(reason);
  }

  @Test
  void whatWasNotMeasuredOfARefusedAlignmentIsNoFurtherReason() {
    Evidence evidence = new Evidence(0.9, 0.8, 40, 10, 1, Double.NaN, Double.NaN);
    ReasonedVerdict verdict =
        VerdictRules.judge(new AlignmentFacts(false, "interior patches", evidence), GOOD_SCALE);
    assertThat(verdict.verdict()).contains(Verdict.FAILED);
    assertThat(verdict.look())
        .singleElement()
        .asString()
        .startsWith("the interior alignment fell back");
  }

  @Test
  void aScaleThatNobodyCanTrustIsDoubted() {
    assertThat(of(scale("background_line", 1, 0.6, false)).verdict()).contains(Verdict.FAILED);
    assertThat(of(scale("background_line", 1, 0.06, true)).verdict()).contains(Verdict.CHECK);
    assertThat(of(scale("ratio_mode", 1, 0.01, true)).verdict()).contains(Verdict.CHECK);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.002, 0.05, 360})
  void noValueOfAScaleIsDoubtedByItself(double value) {
    assertThat(of(scale("background_line", value, 0.003 * value, true)).verdict())
        .contains(Verdict.ALIGNED);
    // As 0.1.0 has written it.
    assertThat(of(scale("background_line", value, 0.003 * value, false)).verdict())
        .contains(Verdict.ALIGNED);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "0.02, 0.01, 0.01, none, ALIGNED, none",
        "0.41, 0.01, 0.01, none, CHECK, 41 % of the rock in post is saturated",
        "0.02, 0.15, 0.01, none, CHECK, 15 % of the rock in pre is saturated",
        "0.02, 0.01, 0.12, none, CHECK, the scale differs from place to place by ±12 %",
      })
  void whatBearsOnAScaleIsSaid(
      double post, double pre, double unevenness, String unsure, Verdict expected, String reason) {
    ScaleEvidence evidence = new ScaleEvidence(post, pre, unevenness, null, null, unsure);
    ReasonedVerdict verdict =
        of(new ScaleFacts("moffat", 1.3, "background_line", 1.3, null, 0.01, true, evidence));
    assertThat(verdict.verdict()).contains(expected);
    assertThat(String.join("", verdict.look())).startsWith(reason == null ? "" : reason);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "few_blocks, too little of both images is bright enough",
        "one_brightness, the minerals are all of one brightness",
        "none, too little is known",
      })
  void whyThereIsNoLineIsSaid(String unsure, String reason) {
    ScaleEvidence evidence = new ScaleEvidence(0, 0, null, null, null, unsure);
    ReasonedVerdict verdict =
        of(new ScaleFacts("moffat", 1.3, "ratio_mode", 1.3, null, null, true, evidence));
    assertThat(verdict.verdict()).contains(Verdict.CHECK);
    assertThat(verdict.look()).singleElement().asString().startsWith(reason);
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
