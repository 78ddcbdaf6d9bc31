package endolith.monitor.prediction;

import java.util.OptionalDouble;

/**
 * Scores of how good predictions were.
 *
 * @param rmse root of the mean squared error, in the unit of the peaks
 * @param mae mean absolute error
 * @param r2 share of the variance that is explained; can be negative; empty if all peaks are the
 *     same
 * @param relativeError root of the mean squared error over the peak
 * @param coverage share of tasks that stayed below the upper bound
 * @param slack mean of upper bound over peak, less 1
 * @param worstUnderestimate the largest share by which a peak exceeded its mean prediction
 */
public record PeakScore(
    double rmse,
    double mae,
    OptionalDouble r2,
    double relativeError,
    double coverage,
    double slack,
    double worstUnderestimate) {

  /**
   * @param upper bounds of the peaks
   */
  static PeakScore of(double[] peaks, double[] predicted, double[] upper) {
    int n = peaks.length;
    double mean = 0;
    for (double peak : peaks) {
      mean += peak / n;
    }
    double squares = 0;
    double absolute = 0;
    double relative = 0;
    double variance = 0;
    int covered = 0;
    double slack = 0;
    double worst = 0;
    for (int i = 0; i < n; i++) {
      double error = predicted[i] - peaks[i];
      squares += error * error / n;
      absolute += Math.abs(error) / n;
      relative += error * error / (peaks[i] * peaks[i]) / n;
      variance += (peaks[i] - mean) * (peaks[i] - mean) / n;
      covered += upper[i] >= peaks[i] ? 1 : 0;
      slack += (upper[i] / peaks[i] - 1) / n;
      worst = Math.max(worst, -error / peaks[i]);
    }
    return new PeakScore(
        Math.sqrt(squares),
        absolute,
        variance == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - squares / variance),
        Math.sqrt(relative),
        (double) covered / n,
        slack,
        worst);
  }
}
