package endolith.engine.subtract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.fixture.ArrayPlane;
import endolith.engine.image.Rectangle;
import endolith.engine.subtract.statistics.BackgroundSample;
import endolith.engine.subtract.statistics.PixelStatistics;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Finding;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShadingFitterTest {
  private static final int WIDTH = 700;
  private static final int HEIGHT = 500;
  private static final double GAIN = 1.3;

  /** Pre lies across, turned by a quarter, in a larger frame. */
  private static final CameraViews VIEWS =
      new CameraViews(
          new Rectangle(0, 0, WIDTH, HEIGHT),
          new Rectangle(0, 0, 900, WIDTH),
          PostToPre.of(Homography.affine(0, -1, 699, 1, 0, 0)));

  @Test
  void findsScaleAndOffsetUnderUnevenLight() throws IOException {
    Shading light = new Shading(12, 0, 0.5);
    PixelStatistics statistics = statistics(light, 20, 2);

    ScaleEstimate even = estimate(statistics, Optional.empty());
    ScaleEstimate uneven = estimate(statistics, Optional.of(VIEWS));

    assertThat(uneven.scale() / GAIN).isCloseTo(1, within(0.005));
    assertThat(uneven.line().offset()).isCloseTo(20, within(0.5));
    assertThat(Math.abs(even.scale() / GAIN - 1)).isGreaterThan(0.006);
    assertThat(uneven.findings())
        .extracting(Finding::kind)
        .contains(Finding.Kind.BACKGROUND_RISES, Finding.Kind.LIGHT_FALLS_OFF);
    Shading found = new ShadingFitter(statistics.sample(), VIEWS, GAIN, 20).fit();
    assertThat(found.across()).isCloseTo(12, within(0.5));
    assertThat(found.down()).isCloseTo(0, within(0.5));
    assertThat(found.vignette()).isCloseTo(0.5, within(0.03));
  }

  @Test
  void leavesEvenLightAlone() throws IOException {
    PixelStatistics statistics = statistics(Shading.NONE, 0, 2);

    assertThat(new ShadingFitter(statistics.sample(), VIEWS, GAIN, 0).fit())
        .isEqualTo(Shading.NONE);
    assertThat(estimate(statistics, Optional.of(VIEWS)))
        .isEqualTo(estimate(statistics, Optional.empty()));
  }

  @Test
  void sampleDoesNotDependOnThreads() throws IOException {
    BackgroundSample one = statistics(Shading.NONE, 0, 1).sample();
    BackgroundSample three = statistics(Shading.NONE, 0, 3).sample();

    assertThat(one.count()).isGreaterThan(1000);
    assertThat(three.x()).isEqualTo(one.x());
    assertThat(three.y()).isEqualTo(one.y());
    assertThat(three.post()).isEqualTo(one.post());
    assertThat(three.pre()).isEqualTo(one.pre());
  }

  private static PixelStatistics statistics(Shading light, double offset, int threads)
      throws IOException {
    ArrayPlane post =
        ArrayPlane.of(
            WIDTH,
            HEIGHT,
            (x, y) ->
                GAIN * Shading.light(light.vignette(), VIEWS.postRadius(x, y)) * mineral(x, y)
                    + offset
                    + light.glow(VIEWS, x, y)
                    + dye(x, y)
                    + noise(x, y, 1));
    ArrayPlane pre =
        ArrayPlane.of(
            WIDTH,
            HEIGHT,
            (x, y) ->
                Shading.light(light.vignette(), VIEWS.preRadius(x, y)) * mineral(x, y)
                    + noise(x, y, 2));
    try (OrderedExecutor executor = new OrderedExecutor(threads)) {
      return PixelStatistics.collect(post, pre, executor, CancelToken.NEVER, new Progress());
    }
  }

  /** Grains of 20 px, of brightnesses from 25 to 85. */
  private static double mineral(int x, int y) {
    return 25 + 60 * hash(x / 20, y / 20, 3) + 4 * hash(x, y, 4);
  }

  private static double dye(int x, int y) {
    return hash(x / 50, y / 50, 5) < 0.1 ? 40 : 0;
  }

  private static double noise(int x, int y, int seed) {
    return 2 * (hash(x, y, seed) - 0.5);
  }

  private static double hash(int x, int y, int seed) {
    long h = x * 0x9e3779b97f4a7c15L + y * 0xc2b2ae3d27d4eb4fL + seed * 0x165667b19e3779f9L;
    h = (h ^ (h >>> 31)) * 0xbf58476d1ce4e5b9L;
    return ((h ^ (h >>> 29)) >>> 11) * 0x1p-53;
  }

  private static ScaleEstimate estimate(PixelStatistics statistics, Optional<CameraViews> views)
      throws IOException {
    try (OrderedExecutor executor = new OrderedExecutor(2)) {
      return ScaleEstimator.estimate(statistics, views, executor, CancelToken.NEVER);
    }
  }
}
