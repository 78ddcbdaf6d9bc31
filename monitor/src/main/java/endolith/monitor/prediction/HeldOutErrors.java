package endolith.monitor.prediction;

import java.util.Arrays;

/**
 * Measured peaks, and predictions of them that were made without knowing them.
 *
 * @param unsteadiness of each prediction, see {@link Jackknife}
 * @param weights how much each counts
 */
record HeldOutErrors(double[] peaks, double[] predicted, double[] unsteadiness, double[] weights) {

  int size() {
    return peaks.length;
  }

  double weight() {
    return Arrays.stream(weights).sum();
  }

  /** Relative errors of either sign: half of them are smaller than this. */
  double usual() {
    double[] sizes = new double[size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(peaks[i] / predicted[i] - 1);
    }
    Arrays.sort(sizes);
    return sizes[sizes.length / 2];
  }
}
