package endolith.engine.subtract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.fixture.ArrayPlane;
import endolith.engine.image.Plane;
import endolith.engine.subtract.statistics.PixelStatistics;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScaleEstimatorTest {

  static Stream<Arguments> pairs() {
    MineralPair plain = MineralPair.plain();
    return Stream.of(
        Arguments.of("plain", plain),
        Arguments.of("dimmer", plain.gain(0.3)),
        Arguments.of("unchanged", plain.gain(1)),
        Arguments.of("much brighter, saturating", plain.gain(4)),
        Arguments.of("60 % stained", plain.dye(0.05, 0.6)),
        Arguments.of("offset", plain.offset(10)),
        Arguments.of("negative offset", plain.offset(-3)),
        Arguments.of("offset and 40 % stained", plain.offset(10).dye(0.05, 0.4)),
        Arguments.of("noisy", plain.noise(8)),
        Arguments.of("1 px off", plain.misfit(1)),
        Arguments.of("no light beside the rock", plain.glass(0)),
        Arguments.of("some light beside the rock", plain.glass(8)),
        Arguments.of("much light beside the rock", plain.glass(20)),
        Arguments.of("16-bit", plain.offset(5).deep()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void findsTheScaleToOnePercent(String name, MineralPair pair) throws IOException {
    ScaleEstimate estimate = estimate(pair.post(), pair.alignedPre());

    assertThat(estimate.scale() / pair.gain()).isCloseTo(1, within(0.01));
    assertThat(estimate.method()).isEqualTo(ScaleMethod.BACKGROUND_LINE);
    assertThat(estimate.plausible()).isTrue();
  }

  @Test
  void findsAndReportsAnOffset() throws IOException {
    MineralPair pair = MineralPair.plain().offset(10);

    ScaleEstimate estimate = estimate(pair.post(), pair.alignedPre());

    assertThat(estimate.line().offset()).isCloseTo(10, within(0.3));
    assertThat(estimate.line().hasOffset()).isTrue();
    assertThat(estimate.notes()).anyMatch(note -> note.contains("counts that pre has not"));
  }

  @Test
  void fallsBackToTheModeWhereMineralsAreAllAlike() throws IOException {
    Plane post = ArrayPlane.of(200, 200, (x, y) -> 60);
    Plane pre = ArrayPlane.of(200, 200, (x, y) -> 40 + 0.1 * ((x + y) % 3));

    ScaleEstimate estimate = estimate(post, pre);

    assertThat(estimate.method()).isEqualTo(ScaleMethod.RATIO_MODE);
    assertThat(estimate.scale()).isCloseTo(1.5, within(0.01));
    assertThat(estimate.notes()).anyMatch(note -> note.contains("all of one brightness"));
  }

  @Test
  void callsAnExtremeScaleImplausible() throws IOException {
    MineralPair pair = MineralPair.plain().gain(30).deep();

    ScaleEstimate estimate = estimate(pair.post(), pair.alignedPre());

    assertThat(estimate.plausible()).isFalse();
    assertThat(estimate.notes()).anyMatch(note -> note.contains("implausible"));
  }

  @Test
  void saysWhenNothingOverlaps() throws IOException {
    Plane post = ArrayPlane.of(64, 64, (x, y) -> x < 32 ? 9 : 0);
    Plane pre = ArrayPlane.of(64, 64, (x, y) -> x < 32 ? 0 : 9);
    PixelStatistics statistics = statistics(post, pre);

    assertThatThrownBy(() -> ScaleEstimator.estimate(statistics, Optional.empty()))
        .isInstanceOf(NoOverlapException.class)
        .hasMessageContaining("manual_scale");
  }

  @Test
  void percentileIsTheRatioBelowWhichThatShareLies() throws IOException {
    Plane post = ArrayPlane.of(100, 10, (x, y) -> x + 1);
    Plane pre = ArrayPlane.of(100, 10, (x, y) -> 10);
    PixelStatistics statistics = statistics(post, pre);

    assertThat(ScaleEstimator.percentile(statistics, 50)).isCloseTo(5.0, within(0.02));
    assertThat(ScaleEstimator.percentile(statistics, 99)).isCloseTo(9.9, within(0.02));
    assertThat(ScaleEstimator.percentile(statistics, 100)).isCloseTo(10.0, within(1e-6));
  }

  private static ScaleEstimate estimate(Plane post, Plane pre) throws IOException {
    return ScaleEstimator.estimate(statistics(post, pre), Optional.empty());
  }

  private static PixelStatistics statistics(Plane post, Plane pre) throws IOException {
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      return PixelStatistics.collect(post, pre, executor, CancelToken.NEVER, new Progress());
    }
  }
}
