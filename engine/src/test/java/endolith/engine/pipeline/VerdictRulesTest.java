package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.Evidence;
import endolith.engine.align.pieces.Seams;
import endolith.engine.align.transform.Point;
import endolith.engine.align.trust.CellState;
import endolith.engine.align.trust.TrustMap;
import endolith.engine.checkpoint.Manifest.AlignmentFacts;
import endolith.engine.checkpoint.Manifest.ScaleFacts;
import endolith.engine.checkpoint.Manifest.TrustFacts;
import endolith.engine.task.ScaleEvidence;
import endolith.engine.task.Verdict;
import endolith.engine.task.VerdictReason;
import endolith.engine.task.VerdictReason.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.util.DoubleComparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictRulesTest {
  private static final double GOOD_OVERLAP = 0.9;
  private static final double GOOD_CORRELATION = 0.8;
  private static final double GOOD_ACCURACY_PX = 0.3;
  private static final double GOOD_ROCK = 0.95;
  private static final Point ORIGIN = new Point(10, 20);
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
        VerdictRules.judge(
            new AlignmentFacts(false, "interior patches", evidence, null, null),
            ORIGIN,
            GOOD_SCALE);
    assertThat(verdict.verdict()).contains(Verdict.FAILED);
    assertThat(verdict.reasons()).containsExactly(VerdictReason.failed(Kind.INTERIOR_FELL_BACK));
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.55, ALIGNED", "0.1, 0.65, CHECK", "0.5, 0.85, ALIGNED", "0.5, 0.95, CHECK"})
  void anErrorThatVariesMoreThanAlignedAllowsIsDoubted(
      double median, double p95, Verdict expected) {
    ReasonedVerdict verdict = judged("++/++", median, p95);
    assertThat(verdict.verdict()).contains(expected);
    assertThat(verdict.reasons())
        .isEqualTo(
            expected == Verdict.ALIGNED
                ? List.of()
                : List.of(VerdictReason.check(Kind.UNEVEN_ACCURACY, p95)));
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
    assertThat(of(scale("background_line", 1, 0.6, false)).reasons())
        .containsExactly(VerdictReason.failed(Kind.SCALE_RULED_OUT, 1, 0.6));
    assertThat(of(new ScaleFacts("moffat", 12, "ratio_mode", 12.0, null, null, false, null)))
        .extracting(ReasonedVerdict::reasons, InstanceOfAssertFactories.LIST)
        .containsExactly(VerdictReason.failed(Kind.SCALE_IMPLAUSIBLE, 12));
    assertThat(of(scale("background_line", 1, 0.06, true)).reasons())
        .containsExactly(VerdictReason.check(Kind.SCALE_UNCERTAIN, 6));
    assertThat(of(scale("ratio_mode", 1, 0.01, true)).reasons())
        .containsExactly(VerdictReason.check(Kind.SCALE_UNTOLD));
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
  @CsvSource({
    "0.02, 0.01, 0.01, ALIGNED,,",
    "0.41, 0.01, 0.01, CHECK, POST_SATURATED, 41",
    "0.02, 0.15, 0.01, CHECK, PRE_SATURATED, 15",
    "0.02, 0.01, 0.12, CHECK, SCALE_UNEVEN, 12",
  })
  void whatBearsOnAScaleIsSaid(
      double post,
      double pre,
      double unevenness,
      Verdict expected,
      @Nullable Kind reason,
      @Nullable Double figure) {
    ScaleEvidence evidence = new ScaleEvidence(post, pre, unevenness, null, null, null);
    ReasonedVerdict verdict =
        of(new ScaleFacts("moffat", 1.3, "background_line", 1.3, null, 0.01, true, evidence));
    assertThat(verdict.verdict()).contains(expected);
    assertThat(verdict.reasons())
        .isEqualTo(
            reason == null || figure == null
                ? List.of()
                : List.of(VerdictReason.check(reason, figure)));
  }

  @ParameterizedTest
  @CsvSource({
    "few_blocks, SCALE_FEW_BLOCKS",
    "one_brightness, SCALE_ONE_BRIGHTNESS",
    "few_groups, SCALE_FEW_GROUPS",
    "not_on_a_line, SCALE_NOT_ON_A_LINE",
    ", SCALE_UNTOLD",
  })
  void whyThereIsNoLineIsSaid(@Nullable String unsure, Kind reason) {
    ScaleEvidence evidence = new ScaleEvidence(0, 0, null, null, null, unsure);
    assertThat(of(new ScaleFacts("moffat", 1.3, "ratio_mode", 1.3, null, null, true, evidence)))
        .extracting(ReasonedVerdict::reasons, InstanceOfAssertFactories.LIST)
        .containsExactly(VerdictReason.check(reason));
  }

  @ParameterizedTest
  @CsvSource({
    // rows of cells 10 px wide; what is confirmed, enclosed, silent, contradicted
    "++++++++++/+++++++++o/ooooooooo?, ALIGNED,",
    "++++++++++/++++++++??/++++++++??, CHECK, ROCK_SILENT",
    "++++++++++/++++++++xx/++++++++xx, CHECK, ROCK_CONTRADICTED",
    "++++++++??/+++++xx+??/+++++xx+??, CHECK, ROCK_CONTRADICTED ROCK_SILENT",
    "++++++++xx/??????????/??????????, FAILED, ROCK_NOT_CONFIRMED",
    "+++++xxxxx/+++++xxxxx/++++xxxxxx, FAILED, ROCK_NOT_CONFIRMED",
    "........../........../.........., FAILED, NO_ROCK",
  })
  void theRockMustBeConfirmedNearlyEverywhere(
      String cells, Verdict expected, @Nullable String reasons) {
    ReasonedVerdict verdict = judged(cells);
    assertThat(verdict.verdict()).contains(expected);
    assertThat(verdict.reasons().stream().map(reason -> reason.kind().name()))
        .containsExactly(reasons == null ? new String[0] : reasons.split(" "));
  }

  @Test
  void thePartOfTheRockIsToldInPixelsOfTheRawImage() {
    assertThat(judged("+++++++++/++++++xx+/++++++xxx/x++++++++").reasons())
        .singleElement()
        .extracting(
            VerdictReason::figures, InstanceOfAssertFactories.map(String.class, Double.class))
        .usingRecursiveComparison()
        .withComparatorForType(new DoubleComparator(0.01), Double.class)
        .isEqualTo(
            Map.of(
                "contradicted_percent", 16.67,
                "moved_px", 5.0,
                "x_px", 62.5,
                "y_px", 50.5,
                "width_px", 30.0,
                "height_px", 20.0));
  }

  private static ReasonedVerdict of(ScaleFacts scale) {
    return judged(GOOD_OVERLAP, GOOD_CORRELATION, GOOD_ACCURACY_PX, GOOD_ROCK, scale);
  }

  private static ReasonedVerdict judged(
      double overlap, double correlation, double accuracyPx, double rock, ScaleFacts scale) {
    Evidence evidence = new Evidence(overlap, correlation, 40, 36, 1, accuracyPx, rock);
    return VerdictRules.judge(
        new AlignmentFacts(true, "interior patches", evidence, null, null), ORIGIN, scale);
  }

  @ParameterizedTest
  @CsvSource({"0.04, ALIGNED", "0.08, CHECK"})
  void tilesOfWhichNothingTellsHowTheyMovedAreDoubted(double untold, Verdict verdict) {
    TrustMap trust = new TrustMap(0, 50, 10, List.of("++++", "++++"), List.of(), 0.1, 0.2);
    Evidence evidence = new Evidence(GOOD_OVERLAP, GOOD_CORRELATION, 40, 36, 1, 0.1, GOOD_ROCK);
    Seams seams = new Seams("pre", new Seams.Lines(300, 300, 3), null, untold);
    ReasonedVerdict judged =
        VerdictRules.judge(
            new AlignmentFacts(
                true, "interior patches", evidence, TrustFacts.of(trust), null, seams, null),
            ORIGIN,
            GOOD_SCALE);
    assertThat(judged.verdict()).contains(verdict);
    assertThat(judged.reasons()).hasSize(verdict == Verdict.CHECK ? 1 : 0);
  }

  /** On a grid whose first cell begins at (0, 50); contradicted cells moved by 3 and 4 px. */
  private static ReasonedVerdict judged(String cells) {
    return judged(cells, 0.1, 0.2);
  }

  private static ReasonedVerdict judged(String cells, double median, double p95) {
    List<Double> moved =
        cells
            .chars()
            .filter(c -> c == CellState.CONTRADICTED.letter())
            .boxed()
            .flatMap(c -> Stream.of(3.0, 4.0))
            .toList();
    TrustMap trust = new TrustMap(0, 50, 10, List.of(cells.split("/")), moved, median, p95);
    Evidence evidence = new Evidence(GOOD_OVERLAP, GOOD_CORRELATION, 40, 36, 1, 0.1, GOOD_ROCK);
    return VerdictRules.judge(
        new AlignmentFacts(true, "interior patches", evidence, TrustFacts.of(trust), null),
        ORIGIN,
        GOOD_SCALE);
  }

  private static ScaleFacts scale(String method, double value, double error, boolean plausible) {
    return new ScaleFacts("moffat", value, method, value, null, error, plausible, null);
  }
}
