package endolith.monitor.prediction;

import java.util.Arrays;

/**
 * How far above its prediction a peak may lie: split-conformal, from the errors on shapes that were
 * left out, so that it holds for new shapes at the promised rate whatever the model.
 *
 * @see <a href="https://doi.org/10.1080/01621459.2017.1307116">Lei et al. 2018</a>
 */
final class UpperBound {
  private static final double PROMISE = 0.97;

  /** Peaks of the same task differ a little from run to run. */
  private static final double LEAST = 1.02;

  private UpperBound() {}

  /** The factor from prediction to upper bound. */
  static double margin(double[] peaks, double[] predicted) {
    double[] ratios = new double[peaks.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = predicted[i] > 0 ? peaks[i] / predicted[i] : Double.MAX_VALUE;
    }
    Arrays.sort(ratios);
    int rank = (int) Math.ceil((ratios.length + 1) * PROMISE);
    return Math.max(LEAST, ratios[Math.min(rank, ratios.length) - 1]);
  }
}
