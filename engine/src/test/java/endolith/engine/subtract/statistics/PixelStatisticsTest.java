package endolith.engine.subtract.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.engine.fixture.ArrayPlane;
import endolith.engine.image.Plane;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelStatisticsTest {
  private static final int WIDTH = 1111;
  private static final int HEIGHT = 733;

  private static ArrayPlane random(long seed, double most) {
    Random random = new Random(seed);
    // Brightness grows along the image, so that the bins widen on the way.
    return ArrayPlane.of(
        WIDTH,
        HEIGHT,
        (x, y) -> random.nextInt(4) == 0 ? 0 : random.nextDouble() * most * (y + 1) / HEIGHT);
  }

  @Test
  void equalsACountOfEveryPixel() throws IOException {
    ArrayPlane post = random(1, 60000);
    ArrayPlane pre = random(2, 200);
    PixelStatistics statistics = collect(post, pre, 2);

    long both = 0;
    long postOnly = 0;
    long preOnly = 0;
    double least = Double.MAX_VALUE;
    double most = -Double.MAX_VALUE;
    long[] ratios = new long[LogRatioHistogram.BINS];
    long[] joint = new long[JointHistogram.SIZE * JointHistogram.SIZE];
    JointHistogram pixels = statistics.pixels();
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      float p = post.pixels()[i];
      float q = pre.pixels()[i];
      both += p > 0 && q > 0 ? 1 : 0;
      postOnly += p > 0 && q == 0 ? 1 : 0;
      preOnly += p == 0 && q > 0 ? 1 : 0;
      if (p > 0 && q > 0) {
        double log = Math.log10((double) p / q);
        least = Math.min(least, log);
        most = Math.max(most, log);
        ratios[LogRatioHistogram.bin(log)]++;
      }
      if (p > 0 || q > 0) {
        joint[
            (int) (p / pixels.postWidth()) * JointHistogram.SIZE + (int) (q / pixels.preWidth())]++;
      }
    }

    assertThat(statistics.both()).isEqualTo(both);
    assertThat(statistics.postOnly()).isEqualTo(postOnly);
    assertThat(statistics.preOnly()).isEqualTo(preOnly);
    assertThat(statistics.ratios().minimum()).isEqualTo(least);
    assertThat(statistics.ratios().maximum()).isEqualTo(most);
    assertThat(statistics.wholeNumbers()).isFalse();
    assertThat(pixels.postWidth()).isEqualTo(64);
    assertThat(pixels.preWidth()).isEqualTo(0.25);
    for (int i = 0; i < joint.length; i++) {
      assertThat(pixels.count(i % JointHistogram.SIZE, i / JointHistogram.SIZE))
          .isEqualTo(joint[i]);
    }
    // The table's logarithm may move a pixel that lies on a bin's edge to the next bin.
    long moved = 0;
    for (int i = 0; i < ratios.length; i++) {
      moved += Math.abs(ratios[i] - statistics.ratios().count(i));
    }
    assertThat(moved).isLessThan(both / 1000);
  }

  @Test
  void sampleHoldsMeansOfWholeUnsaturatedBlocks() throws IOException {
    Plane post = ArrayPlane.of(48, 16, (x, y) -> x < 4 ? 10 + x : x < 8 ? (y == 1 ? 255 : 9) : 20);
    Plane pre = ArrayPlane.of(48, 16, (x, y) -> x >= 32 && y % 4 == 2 ? 0 : 3.5);
    BackgroundSample sample = collect(post, pre, 1).sample();

    // The third square has gaps in every block.
    assertThat(sample.x()).containsExactly(0, 16);
    assertThat(sample.y()).containsExactly(0, 0);
    assertThat(sample.post()).startsWith(11.5f, Float.NaN, 20, 20, 11.5f, 9, 20, 20);
    assertThat(sample.pre()).startsWith(3.5f, Float.NaN, 3.5f, 3.5f, 3.5f);
    assertThat(sample.post()).endsWith(20);
  }

  @Test
  void areTheSameForAnyNumberOfThreads() throws IOException {
    ArrayPlane post = random(3, 1);
    ArrayPlane pre = random(4, 255);

    PixelStatistics one = collect(post, pre, 1);
    PixelStatistics three = collect(post, pre, 3);

    assertThat(three).usingRecursiveComparison().withStrictTypeChecking().isEqualTo(one);
  }

  @Test
  void skipBlankTilesUnread() throws IOException {
    Plane blank =
        new Plane() {
          @Override
          public int width() {
            return 2000;
          }

          @Override
          public int height() {
            return 2000;
          }

          @Override
          public void read(int x, int y, int w, int h, float[] into) throws IOException {
            throw new IOException("read");
          }

          @Override
          public boolean isBlank(int x, int y, int w, int h) {
            return true;
          }
        };

    assertThat(collect(blank, blank, 2).pixels().total()).isZero();
  }

  @Test
  void logarithmTableIsAccurate() {
    Random random = new Random(5);
    for (int i = 0; i < 100_000; i++) {
      double v = Math.pow(10, random.nextDouble() * 24 - 12);
      assertThat(Log10Table.log10(v)).isCloseTo(Math.log10(v), within(3e-8));
    }
  }

  private static int bin(double value, double width) {
    return (int) (value / width);
  }

  private static PixelStatistics collect(Plane post, Plane pre, int threads) throws IOException {
    try (OrderedExecutor executor = new OrderedExecutor(threads)) {
      return PixelStatistics.collect(post, pre, executor, CancelToken.NEVER, new Progress());
    }
  }
}
