package endolith.monitor.prediction;

import java.util.Arrays;

/**
 * Peaks and what was predicted of them by someone who did not know them.
 *
 * @param weights how much each counts
 */
record Errors(double[] peaks, double[] predicted, double[] weights) {

  /** All count the same. */
  static Errors of(double[] peaks, double[] predicted) {
    double[] weights = new double[peaks.length];
    Arrays.fill(weights, 1);
    return new Errors(peaks, predicted, weights);
  }

  int size() {
    return peaks.length;
  }

  double weight() {
    return Arrays.stream(weights).sum();
  }
}
