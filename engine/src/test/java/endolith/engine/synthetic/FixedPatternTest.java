package endolith.engine.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.synthetic.overlay.FixedPattern;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FixedPatternTest {
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 1000;
  private static final SyntheticSpec DARK =
      SyntheticSpec.of(WIDTH, HEIGHT)
          .withLevel(1e-3)
          .withBlankPre(true)
          .withBlankPost(true)
          .with(new Camera(16, false, 0, false));

  @Test
  void patternStandsStillAndIsTheSameInBothImages() throws IOException {
    SyntheticSpec spec =
        DARK.withNoise(0).withAngle(30).withShift(50, 20).with(new FixedPattern(1, 12));
    SyntheticPair pair = new SyntheticPair(spec);
    float[] post = pixels(pair.post());
    float[] pre = pixels(pair.pre());
    for (int i = 0; i < post.length; i++) {
      // Rounding of what little light the glass gives.
      assertThat(Math.abs(post[i] - pre[i])).isLessThanOrEqualTo(1);
    }
    float[] sorted = post.clone();
    Arrays.sort(sorted);
    double deviation = (sorted[841_000] - sorted[159_000]) / 2 / 257;
    assertThat(sorted[500_000] / 257).isCloseTo(12, within(0.3f));
    assertThat(deviation).isCloseTo(Math.hypot(1.5, 0.6), within(0.1));
    int hot = 0;
    for (float value : post) {
      hot += value > (12 + 15) * 257 ? 1 : 0;
    }
    assertThat(hot).isBetween(110, 190);
  }

  @Test
  void columnsAndDustShowInMeans() throws IOException {
    float[] image = pixels(new SyntheticPair(DARK.with(new FixedPattern(1, 12))).post());
    double[] columns = new double[WIDTH];
    int dusty = 0;
    for (int i = 0; i < image.length; i++) {
      columns[i % WIDTH] += image[i] / 257 / HEIGHT;
    }
    double mean = Arrays.stream(columns).average().orElseThrow();
    double squares = Arrays.stream(columns).map(c -> (c - mean) * (c - mean)).sum();
    assertThat(Math.sqrt(squares / WIDTH)).isCloseTo(0.6, within(0.1));
    for (int y = 4; y < HEIGHT - 4; y += 9) {
      for (int x = 4; x < WIDTH - 4; x += 9) {
        double sum = 0;
        for (int i = 0; i < 81; i++) {
          int at = (y + i / 9 - 4) * WIDTH + x + i % 9 - 4;
          sum += Math.min(30, image[at] / 257) - columns[x + i % 9 - 4];
        }
        dusty += sum / 81 < -0.8 ? 1 : 0;
      }
    }
    assertThat(dusty).isBetween(120, 900);
  }

  @Test
  void faintRockLiesUnderIt() throws IOException {
    SyntheticSpec faint =
        SyntheticSpec.of(WIDTH, HEIGHT).withLevel(5).withGain(1).with(new FixedPattern(1, 12));
    float[] pre = pixels(new SyntheticPair(faint).pre());
    double rock = 0;
    for (int i = 0; i < 100 * 100; i++) {
      rock += pre[(450 + i / 100) * WIDTH + 450 + i % 100] / 10_000;
    }
    assertThat(rock).isBetween(15.0, 19.0);
    assertThat(new SyntheticPair(faint).truth().alignable()).isTrue();
    assertThat(new SyntheticPair(faint.withBlankPost(true)).truth().alignable()).isFalse();
  }

  /** Post is scale times pre and this: the base of both, less what the scale makes of pre's. */
  @Test
  void trueOffsetKnowsTheBase() {
    SyntheticSpec spec = SyntheticSpec.of(100, 100).withGain(2).with(new FixedPattern(0, 30));
    assertThat(new SyntheticPair(spec).truth().offset()).isEqualTo(-30);
  }

  @Test
  void pixelDoesNotDependOnTheRegionItIsReadWith() throws IOException {
    SyntheticImage image = new SyntheticPair(DARK.with(new FixedPattern(3, 12))).post();
    float[] whole = pixels(image);
    float[] part = new float[73 * 51];
    for (int y = 0; y + 51 < HEIGHT; y += 51) {
      image.read(300, y, 73, 51, part);
      for (int i = 0; i < part.length; i++) {
        assertThat(part[i]).isEqualTo(whole[(y + i / 73) * WIDTH + 300 + i % 73]);
      }
    }
  }

  private static float[] pixels(SyntheticImage image) throws IOException {
    float[] pixels = new float[WIDTH * HEIGHT];
    image.read(0, 0, WIDTH, HEIGHT, pixels);
    return pixels;
  }
}
