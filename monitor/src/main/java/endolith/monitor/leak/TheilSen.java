package endolith.monitor.leak;

import java.util.Arrays;

/**
 * The Theil–Sen line through values at equal steps: its slope is the median of the slopes between
 * all pairs of values, so that single outliers cannot tilt it.
 *
 * @param slope per step
 * @param low lower end of its 95 % interval, per step
 * @param high upper end of its 95 % interval, per step
 * @param intercept the line's value at the first step
 * @param noise spread of the values about the line, as a standard deviation
 * @see <a href="https://doi.org/10.1080/01621459.1968.10480934">Sen 1968</a>
 */
record TheilSen(double slope, double low, double high, double intercept, double noise) {
  private static final double NORMAL_95 = 1.96;
  private static final double MAD_TO_SIGMA = 1.4826;

  /**
   * @param values two at least
   */
  static TheilSen of(double[] values) {
    int n = values.length;
    double[] slopes = new double[n * (n - 1) / 2];
    int count = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[count++] = (values[j] - values[i]) / (j - i);
      }
    }
    Arrays.sort(slopes);
    double slope = middle(slopes);
    double reach = NORMAL_95 * Math.sqrt(n * (n - 1.0) * (2 * n + 5) / 18);
    int low = (int) Math.floor((count - reach) / 2);
    int high = (int) Math.ceil((count + reach) / 2);
    double[] rest = new double[n];
    for (int i = 0; i < n; i++) {
      rest[i] = values[i] - slope * i;
    }
    Arrays.sort(rest);
    double intercept = middle(rest);
    for (int i = 0; i < n; i++) {
      rest[i] = Math.abs(rest[i] - intercept);
    }
    Arrays.sort(rest);
    return new TheilSen(
        slope,
        slopes[Math.clamp(low, 0, count - 1)],
        slopes[Math.clamp(high, 0, count - 1)],
        intercept,
        MAD_TO_SIGMA * middle(rest));
  }

  private static double middle(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
