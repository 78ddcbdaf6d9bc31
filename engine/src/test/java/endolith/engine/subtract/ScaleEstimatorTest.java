package endolith.engine.subtract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.fixture.ArrayPlane;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.subtract.statistics.PixelStatistics;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Finding;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(estimate.findings())
        .contains(Finding.of(Finding.Kind.BACKGROUND_OFFSET, estimate.line().offset()));
  }

  @Test
  void fallsBackToTheModeWhereMineralsAreAllAlike() throws IOException {
    Plane post = ArrayPlane.of(200, 200, (x, y) -> 60);
    Plane pre = ArrayPlane.of(200, 200, (x, y) -> 40 + 0.1 * ((x + y) % 3));

    ScaleEstimate estimate = estimate(post, pre);

    assertThat(estimate.method()).isEqualTo(ScaleMethod.RATIO_MODE);
    assertThat(estimate.scale()).isCloseTo(1.5, within(0.01));
    assertThat(estimate.findings()).contains(Finding.of(Finding.Kind.SCALE_FROM_ONE_BRIGHTNESS));
  }

  /** Exposures and depths may differ by any factor: its own error decides. */
  @ParameterizedTest
  @ValueSource(doubles = {1 / 500.0, 0.05, 20, 360})
  void noValueOfAScaleIsImplausible(double factor) throws IOException {
    MineralPair pair = MineralPair.plain().deep();
    Plane post = edited(pair.post(), (v, x, y) -> v * factor);

    ScaleEstimate estimate = estimate(post, pair.alignedPre());

    assertThat(estimate.scale() / (factor * pair.gain())).isCloseTo(1, within(0.01));
    assertThat(estimate.plausible()).isTrue();
  }

  @Test
  void aScaleThatItsErrorRulesOutIsNotPlausible() {
    assertThat(ScaleEstimator.isPlausible(1.3, 0.6)).isTrue();
    assertThat(ScaleEstimator.isPlausible(1.3, 0.7)).isFalse();
    assertThat(ScaleEstimator.isPlausible(1.3, Double.NaN)).isTrue();
    assertThat(ScaleEstimator.isPlausible(Double.POSITIVE_INFINITY, 1)).isFalse();
  }

  @ParameterizedTest(name = "post {0}, pre {1}")
  @CsvSource({"32768, 32768", "32768, 40000", "5000, 30000", "100, 100"})
  void aConstantInBothImagesIsNoLight(double inPost, double inPre) throws IOException {
    MineralPair pair = MineralPair.plain();
    Plane post = edited(pair.post(), (v, x, y) -> v * 8 + inPost);
    Plane pre = edited(pair.alignedPre(), (v, x, y) -> v > 0 ? v * 8 + inPre : 0);

    ScaleEstimate estimate = estimate(post, pre);

    assertThat(estimate.method()).isEqualTo(ScaleMethod.BACKGROUND_LINE);
    assertThat(estimate.scale() / pair.gain()).isCloseTo(1, within(0.015));
    double offset = inPost - pair.gain() * inPre;
    assertThat(estimate.line().offset()).isCloseTo(offset, within(0.006 * inPre + 10));
    if (inPost > 5000) {
      assertThat(estimate.pedestals().post()).isCloseTo(inPost, within(50.0));
      assertThat(estimate.pedestals().pre()).isCloseTo(inPre, within(50.0));
    }
  }

  @ParameterizedTest(name = "at {0}")
  @ValueSource(doubles = {255, 250, 4095})
  void whatIsSaturatedIsMeasuredAndLeftOut(double clip) throws IOException {
    MineralPair pair = MineralPair.plain().dye(0.001, 0.01).deep();
    double[] sorted = values(pair.post());
    Arrays.sort(sorted);
    double brighter = clip / sorted[(int) (0.75 * sorted.length)];
    Plane post = edited(pair.post(), (v, x, y) -> Math.min(clip, Math.rint(v * brighter)));
    long clipped = Arrays.stream(values(post)).filter(v -> v == clip).count();
    long rock = Arrays.stream(values(post)).filter(v -> v > 0.2 * clip).count();

    ScaleEstimate estimate = estimate(post, pair.alignedPre());

    assertThat(estimate.scale() / (pair.gain() * brighter))
        .isCloseTo(1, within(Math.min(0.02, 3 * estimate.error() / estimate.scale())));
    assertThat(estimate.postSaturation().level()).isCloseTo(clip, within(0.5));
    assertThat(estimate.postSaturation().share())
        .isGreaterThan(0.3)
        .isCloseTo((double) clipped / rock, within(0.08));
    assertThat(estimate.preSaturation().share()).isZero();
    assertThat(estimate.findings()).extracting(Finding::kind).contains(Finding.Kind.POST_SATURATED);
  }

  @Test
  void tilesThatWereExposedDifferentlyMakeTheScaleLessSure() throws IOException {
    MineralPair pair = MineralPair.plain();
    double[] gains = new Random(3).doubles(64, 0.82, 1.18).toArray();
    Plane post = edited(pair.post(), (v, x, y) -> v * gains[y / 230 * 8 + x / 230]);

    ScaleEstimate even = estimate(pair.post(), pair.alignedPre());
    ScaleEstimate tiled = estimate(post, pair.alignedPre());

    assertThat(even.unevenness()).isLessThan(0.015);
    assertThat(tiled.unevenness()).isGreaterThan(0.04);
    assertThat(tiled.method()).isEqualTo(ScaleMethod.LOCAL_SCALES);
    assertThat(tiled.error()).isGreaterThan(5 * even.error());
    assertThat(tiled.scale()).isCloseTo(pair.gain(), within(3 * tiled.error()));
    assertThat(tiled.findings()).extracting(Finding::kind).contains(Finding.Kind.SCALE_UNEVEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 400})
  void theCanvasAroundTheContentMakesNoDifference(int pad) throws IOException {
    MineralPair pair = MineralPair.plain().offset(10);
    ScaleEstimate bare = estimate(pair.post(), pair.alignedPre());
    Plane post = padded(pair.post(), pad);
    Plane pre = padded(pair.alignedPre(), pad);
    Rectangle content = new Rectangle(pad, pad, pair.post().width(), pair.post().height());

    PixelStatistics statistics;
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      statistics =
          PixelStatistics.collect(post, pre, content, executor, CancelToken.NEVER, new Progress());
    }

    assertThat(estimate(statistics)).isEqualTo(bare);
  }

  private static Plane padded(Plane plane, int pad) throws IOException {
    float[] pixels = new float[plane.width() * plane.height()];
    plane.read(0, 0, plane.width(), plane.height(), pixels);
    return ArrayPlane.of(
        plane.width() + 2 * pad,
        plane.height() + 2 * pad,
        (x, y) ->
            x < pad || y < pad || x >= pad + plane.width() || y >= pad + plane.height()
                ? 0
                : pixels[(y - pad) * plane.width() + x - pad]);
  }

  private interface Edit {
    double at(double value, int x, int y);
  }

  private static Plane edited(Plane plane, Edit edit) throws IOException {
    double[] values = values(plane);
    return ArrayPlane.of(
        plane.width(), plane.height(), (x, y) -> edit.at(values[y * plane.width() + x], x, y));
  }

  private static double[] values(Plane plane) throws IOException {
    float[] pixels = new float[plane.width() * plane.height()];
    plane.read(0, 0, plane.width(), plane.height(), pixels);
    return IntStream.range(0, pixels.length).mapToDouble(i -> pixels[i]).toArray();
  }

  @Test
  void saysWhenNothingOverlaps() throws IOException {
    Plane post = ArrayPlane.of(64, 64, (x, y) -> x < 32 ? 9 : 0);
    Plane pre = ArrayPlane.of(64, 64, (x, y) -> x < 32 ? 0 : 9);
    PixelStatistics statistics = statistics(post, pre);

    assertThatThrownBy(() -> estimate(statistics))
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
    return estimate(statistics(post, pre));
  }

  private static PixelStatistics statistics(Plane post, Plane pre) throws IOException {
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      return PixelStatistics.collect(post, pre, executor, CancelToken.NEVER, new Progress());
    }
  }

  private static ScaleEstimate estimate(PixelStatistics statistics) throws IOException {
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      return ScaleEstimator.estimate(statistics, Optional.empty(), executor, CancelToken.NEVER);
    }
  }
}
