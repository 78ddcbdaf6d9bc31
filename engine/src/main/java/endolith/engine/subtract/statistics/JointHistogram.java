package endolith.engine.subtract.statistics;

/**
 * A histogram of how often each pair of brightnesses (pre, post) occurs: {@link #SIZE} × {@link
 * #SIZE} bins of equal width from 0. Bin i covers {@code i * width} (inclusive) to {@code (i + 1) *
 * width} (exclusive), in the images' own units. Each axis has its own width, a power of two, just
 * wide enough for the largest value.
 */
public final class JointHistogram {
  /** Bins per axis. */
  public static final int SIZE = 1024;

  private final double preWidth;
  private final double postWidth;
  private final long[] counts;

  /**
   * @param counts {@code counts[post * SIZE + pre]}; not copied
   */
  JointHistogram(double preWidth, double postWidth, long[] counts) {
    this.preWidth = preWidth;
    this.postWidth = postWidth;
    this.counts = counts;
  }

  /** Width of a pre bin, in brightness units of the pre image. */
  public double preWidth() {
    return preWidth;
  }

  /** Width of a post bin, in brightness units of the post image. */
  public double postWidth() {
    return postWidth;
  }

  public long count(int preBin, int postBin) {
    return counts[postBin * SIZE + preBin];
  }

  /** Sum over all bins. */
  public long total() {
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }

  /** Counts by pre bin, over all post values. */
  public long[] preMarginal() {
    long[] marginal = new long[SIZE];
    for (int i = 0; i < counts.length; i++) {
      marginal[i % SIZE] += counts[i];
    }
    return marginal;
  }

  /** Counts by post bin, over all pre values. */
  public long[] postMarginal() {
    long[] marginal = new long[SIZE];
    for (int i = 0; i < counts.length; i++) {
      marginal[i / SIZE] += counts[i];
    }
    return marginal;
  }
}
