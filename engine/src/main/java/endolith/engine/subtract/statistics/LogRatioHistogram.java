package endolith.engine.subtract.statistics;

/**
 * Distribution of log10(post / pre) over the pixels where both are positive, in fine bins of 1 /
 * {@link #PER_DECADE} from {@link #LOWEST} to {@link #HIGHEST}; what lies beyond is counted in the
 * outermost bins. The extremes are exact.
 */
public final class LogRatioHistogram {
  /** Fine bins per factor of ten: one is 0.012 % of the ratio wide. */
  public static final int PER_DECADE = 20_000;

  public static final double LOWEST = -6;
  public static final double HIGHEST = 6;
  public static final int BINS = (int) ((HIGHEST - LOWEST) * PER_DECADE);

  private final long[] counts;
  private final long total;
  private final double minimum;
  private final double maximum;

  /**
   * @param counts {@link #BINS} counts; not copied
   * @param minimum exact smallest log-ratio, NaN if there is no pixel
   * @param maximum exact largest log-ratio, NaN if there is no pixel
   */
  LogRatioHistogram(long[] counts, double minimum, double maximum) {
    this.counts = counts;
    this.minimum = minimum;
    this.maximum = maximum;
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    this.total = sum;
  }

  static int bin(double logRatio) {
    return Math.clamp((int) Math.floor((logRatio - LOWEST) * PER_DECADE), 0, BINS - 1);
  }

  static double centre(int bin) {
    return LOWEST + (bin + 0.5) / PER_DECADE;
  }

  /** Number of pixels. */
  public long total() {
    return total;
  }

  /** Exact smallest log-ratio; NaN without pixels. */
  public double minimum() {
    return minimum;
  }

  /** Exact largest log-ratio; NaN without pixels. */
  public double maximum() {
    return maximum;
  }

  public long count(int bin) {
    return counts[bin];
  }

  /**
   * Counts in {@code bins} bins of equal width between the extremes. A fine bin that straddles an
   * edge goes where its centre lies.
   */
  public long[] rebin(int bins) {
    return rebin(bins, minimum, maximum);
  }

  /** Counts in {@code bins} bins of equal width from {@code low} to {@code high}. */
  public long[] rebin(int bins, double low, double high) {
    long[] coarse = new long[bins];
    if (total == 0) {
      return coarse;
    }
    double factor = high > low ? bins / (high - low) : 0;
    boolean whole = low <= minimum && high >= maximum;
    for (int i = 0; i < BINS; i++) {
      if (counts[i] != 0) {
        int at = (int) Math.floor((centre(i) - low) * factor);
        if (whole || (at >= 0 && at < bins)) {
          coarse[Math.clamp(at, 0, bins - 1)] += counts[i];
        }
      }
    }
    return coarse;
  }

  /**
   * The log-ratio below which {@code percent} (0 to 100) of the pixels lie, to a fine bin's width;
   * NaN without pixels.
   */
  public double percentile(double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("a percentile lies between 0 and 100, was " + percent);
    }
    if (total == 0) {
      return Double.NaN;
    }
    double wanted = percent / 100 * total;
    long below = 0;
    for (int i = 0; i < BINS; i++) {
      if (counts[i] > 0 && below + counts[i] >= wanted) {
        double inside = (wanted - below) / counts[i];
        double value = LOWEST + (i + inside) / PER_DECADE;
        return Math.clamp(value, minimum, maximum);
      }
      below += counts[i];
    }
    return maximum;
  }
}
