package endolith.engine.subtract;

import endolith.engine.subtract.statistics.BackgroundSample;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Parts of a background sample as even light would have shown them, those that are known one after
 * the other.
 *
 * @param pre brightness, brightness units; all arrays have one value for each part
 * @param post as {@code pre}
 * @param around mean pre brightness of other parts of the same square, where there are many squares
 *     of those that do not touch the part: what the minerals are like there, told without the noise
 *     of the part itself
 */
@SuppressWarnings("ArrayRecordComponent")
record ShadingCorrectedSample(float[] pre, float[] post, float[] around) {
  /** Nearly all minerals are darker than this quantile. */
  static final double BRIGHTEST = 0.998;

  /** More squares than these tell nothing new. */
  private static final int MOST_SQUARES = 16_000;

  private static final int PARTS = BackgroundSample.PARTS;
  private static final int ACROSS = BackgroundSample.SIDE / BackgroundSample.PART;
  private static final int FEWEST_AROUND = 3;
  private static final int STEPS = 4096;

  /** With fewer squares, chance does more harm than a little blur that touching parts share. */
  private static final int MANY_SQUARES = 1000;

  private static final int[][] OTHERS = fartherThan(0);
  private static final int[][] APART = fartherThan(1);

  /** For each part of a square, the others that are more than so many parts away. */
  private static int[][] fartherThan(int parts) {
    int[][] farther = new int[PARTS][];
    for (int part = 0; part < PARTS; part++) {
      int row = part / ACROSS;
      int column = part % ACROSS;
      farther[part] =
          IntStream.range(0, PARTS)
              .filter(
                  k -> Math.abs(k / ACROSS - row) > parts || Math.abs(k % ACROSS - column) > parts)
              .toArray();
    }
    return farther;
  }

  /**
   * @param shading what is to be set right
   * @param views how the cameras saw the section; without, light counts as even
   */
  static ShadingCorrectedSample of(
      BackgroundSample sample, Shading shading, Optional<CameraViews> views) {
    int step = Math.max(1, Math.ceilDiv(sample.count(), MOST_SQUARES));
    int most = Math.ceilDiv(sample.count(), step) * PARTS;
    ShadingCorrectedSample all =
        new ShadingCorrectedSample(new float[most], new float[most], new float[most]);
    float[] pre = new float[PARTS];
    float[] post = new float[PARTS];
    int[][] near = sample.count() < MANY_SQUARES ? OTHERS : APART;
    int count = 0;
    for (int square = 0; square < sample.count(); square += step) {
      double x = sample.centreX(square);
      double y = sample.centreY(square);
      float glow = views.map(seen -> (float) shading.glow(seen, x, y)).orElse(0f);
      float factor = views.map(seen -> (float) shading.factor(seen, x, y)).orElse(1f);
      for (int part = 0; part < PARTS; part++) {
        post[part] = sample.post()[square * PARTS + part] - glow;
        pre[part] = sample.pre()[square * PARTS + part] * factor;
      }
      for (int part = 0; part < PARTS; part++) {
        float around = mean(near[part], pre);
        if (post[part] > 0 && !Float.isNaN(around)) {
          all.pre[count] = pre[part];
          all.post[count] = post[part];
          all.around[count++] = around;
        }
      }
    }
    return new ShadingCorrectedSample(
        Arrays.copyOf(all.pre, count),
        Arrays.copyOf(all.post, count),
        Arrays.copyOf(all.around, count));
  }

  private static float mean(int[] of, float[] pre) {
    float sum = 0;
    int known = 0;
    for (int k : of) {
      if (!Float.isNaN(pre[k])) {
        sum += pre[k];
        known++;
      }
    }
    return known < FEWEST_AROUND ? Float.NaN : sum / known;
  }

  /** Of {@link #around}: the mean, each value weighed by itself (contraharmonic). */
  double typical() {
    double sum = 0;
    double squares = 0;
    for (float value : around) {
      sum += value;
      squares += (double) value * value;
    }
    return squares / sum;
  }

  int count() {
    return pre.length;
  }

  /** The value that a share of the given ones lie below, to a {@value #STEPS}th of the largest. */
  static double quantile(float[] values, double share) {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, value);
    }
    int[] counts = new int[STEPS + 1];
    for (float value : values) {
      counts[Math.max(0, (int) (value / largest * STEPS))]++;
    }
    int step = 0;
    long seen = counts[0];
    while (step < STEPS && seen < share * values.length) {
      step++;
      seen += counts[step];
    }
    return (step + 0.5) * largest / STEPS;
  }
}
