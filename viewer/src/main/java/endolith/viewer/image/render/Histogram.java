package endolith.viewer.image.render;

import java.util.Arrays;

/**
 * How often the values of a layer occur, from a coarse level of it. Exact zeros are left out: they
 * are what surrounds the rock. Values that are no numbers are left out, too.
 */
public final class Histogram {
  /** Number of bins. */
  public static final int BINS = 256;

  /** The ends of the range shown leave out this share of the values on either side. */
  private static final double TAIL = 0.0005;

  private final float[] sorted;
  private final double low;
  private final double high;
  private final int[] counts = new int[BINS];

  private Histogram(float[] sorted) {
    this.sorted = sorted;
    double first = sorted.length == 0 ? 0 : quantile(TAIL);
    double last = sorted.length == 0 ? 1 : quantile(1 - TAIL);
    double room = last > first ? (last - first) * 0.05 : Math.max(1e-6, Math.abs(last) * 0.05);
    low = first - room;
    high = last + room;
    for (float value : sorted) {
      int bin = (int) Math.floor((value - low) / (high - low) * BINS);
      if (bin >= 0 && bin < BINS) {
        counts[bin]++;
      }
    }
  }

  /**
   * @param values not kept
   */
  public static Histogram of(float[] values) {
    float[] kept = new float[values.length];
    int count = 0;
    for (float value : values) {
      if (value != 0 && Float.isFinite(value)) {
        kept[count++] = value;
      }
    }
    float[] sorted = Arrays.copyOf(kept, count);
    Arrays.sort(sorted);
    return new Histogram(sorted);
  }

  /** Whether nothing was counted. */
  public boolean isEmpty() {
    return sorted.length == 0;
  }

  /** The left end of the first bin. */
  public double low() {
    return low;
  }

  /** The right end of the last bin. */
  public double high() {
    return high;
  }

  public int count(int bin) {
    return counts[bin];
  }

  /** The value that a share of all lie at or below, 0 to 1. */
  public double quantile(double share) {
    int index = Math.clamp(Math.round(share * (sorted.length - 1)), 0, sorted.length - 1);
    return sorted[index];
  }

  /** From the lowest half percent to the highest one in five hundred. */
  public Look automatic(ColourMap map) {
    if (isEmpty()) {
      return map.isDiverging() ? Look.linear(map, -1, 1) : Look.linear(map, 0, 1);
    }
    if (map.isDiverging()) {
      double most = Math.max(Math.abs(quantile(0.0005)), Math.abs(quantile(0.9995)));
      most = most > 0 ? most : 1;
      double middle = (quantile(0.84) - quantile(0.16)) / 2;
      double soft = Math.clamp(middle, most / 1000, most);
      return new Look(map, -most, most, soft, 0);
    }
    double first = quantile(0.005);
    double last = quantile(0.998);
    return Look.linear(map, first, last > first ? last : first + 1);
  }
}
