package endolith.engine.subtract.statistics;

/**
 * Distribution of the difference over the pixels where it is not 0, in {@link #BINS} bins of equal
 * width (a power of two) from {@code -BINS / 2 * width} on, in brightness units of post.
 */
public final class DifferenceHistogram {
  /** Number of bins. */
  public static final int BINS = 8192;

  private final double width;
  private final long[] counts;
  private final long total;
  private final double mean;

  /**
   * @param counts not copied
   */
  DifferenceHistogram(double width, long[] counts) {
    this.width = width;
    this.counts = counts;
    long sum = 0;
    double weighted = 0;
    for (int i = 0; i < BINS; i++) {
      sum += counts[i];
      weighted += counts[i] * (low(i) + width / 2);
    }
    this.total = sum;
    this.mean = sum == 0 ? Double.NaN : weighted / sum;
  }

  /** Width of a bin, brightness units. */
  public double width() {
    return width;
  }

  /** Lower edge of a bin (inclusive), brightness units. */
  public double low(int bin) {
    return (bin - BINS / 2) * width;
  }

  public long count(int bin) {
    return counts[bin];
  }

  /** Number of pixels where the difference is not 0. */
  public long total() {
    return total;
  }

  /** Mean difference, to half a bin; NaN without pixels. */
  public double mean() {
    return mean;
  }

  /**
   * The difference below which {@code percent} (0 to 100) of the pixels lie, to a bin's width; NaN
   * without pixels.
   */
  public double percentile(double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("a percentile lies between 0 and 100, was " + percent);
    }
    double wanted = percent / 100 * total;
    long below = 0;
    for (int i = 0; i < BINS; i++) {
      if (counts[i] > 0 && below + counts[i] >= wanted) {
        return low(i) + width * (wanted - below) / counts[i];
      }
      below += counts[i];
    }
    return Double.NaN;
  }

  /** Share of the pixels whose difference is below 0, 0 to 1; NaN without pixels. */
  public double negativeShare() {
    long negative = 0;
    for (int i = 0; i < BINS / 2; i++) {
      negative += counts[i];
    }
    return (double) negative / total;
  }
}
