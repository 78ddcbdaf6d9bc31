package endolith.engine.subtract;

import endolith.engine.align.fit.TukeyWeight;
import java.util.Arrays;

/**
 * Straight line through weighted points some of which are far off: weighted median of pairwise
 * slopes, then Tukey's biweight.
 */
final class RobustLine {
  private static final int STEPS = 30;

  private RobustLine() {}

  /**
   * @param weights final weights, of which those of points off the line are 0
   */
  record Result(
      double slope, double intercept, double slopeError, double interceptError, double[] weights) {}

  /**
   * @param prior weights of the points
   * @param error of the points' y, at least: agreement closer than that is chance
   */
  static Result fit(double[] x, double[] y, double[] prior, double error) {
    int n = x.length;
    double slope = medianSlope(x, y, prior);
    double[] residuals = new double[n];
    for (int i = 0; i < n; i++) {
      residuals[i] = y[i] - slope * x[i];
    }
    double intercept = weightedMedian(residuals, prior);
    Result result = null;
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < n; i++) {
        residuals[i] = Math.abs(y[i] - slope * x[i] - intercept);
      }
      double scale = Math.max(error, weightedMedian(residuals, prior) / 0.6745);
      double[] weights = new double[n];
      for (int i = 0; i < n; i++) {
        double u = residuals[i] / (TukeyWeight.CUT * scale);
        // Not TukeyWeight.of: multiplied in another order, the last bit would be another one.
        weights[i] = u < 1 ? prior[i] * (1 - u * u) * (1 - u * u) : 0;
      }
      result = leastSquares(x, y, weights);
      slope = result.slope;
      intercept = result.intercept;
    }
    if (result == null) {
      throw new AssertionError();
    }
    return result;
  }

  private static Result leastSquares(double[] x, double[] y, double[] w) {
    double sw = 0;
    double sx = 0;
    double sy = 0;
    int used = 0;
    for (int i = 0; i < x.length; i++) {
      sw += w[i];
      sx += w[i] * x[i];
      sy += w[i] * y[i];
      used += w[i] > 0 ? 1 : 0;
    }
    double meanX = sx / sw;
    double meanY = sy / sw;
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < x.length; i++) {
      sxx += w[i] * (x[i] - meanX) * (x[i] - meanX);
      sxy += w[i] * (x[i] - meanX) * (y[i] - meanY);
    }
    double slope = sxy / sxx;
    double intercept = meanY - slope * meanX;
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double r = y[i] - slope * x[i] - intercept;
      squares += w[i] * r * r;
    }
    double variance = squares / sw / Math.max(1, used - 2) * used;
    double slopeError = Math.sqrt(variance / used / (sxx / sw));
    double interceptError = Math.sqrt(variance / used + slopeError * slopeError * meanX * meanX);
    return new Result(slope, intercept, slopeError, interceptError, w);
  }

  private static double medianSlope(double[] x, double[] y, double[] w) {
    int n = x.length;
    double[] slopes = new double[n * (n - 1) / 2];
    double[] weights = new double[slopes.length];
    int k = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[k] = (y[j] - y[i]) / (x[j] - x[i]);
        weights[k++] = w[i] * w[j] * Math.abs(x[j] - x[i]);
      }
    }
    return weightedMedian(slopes, weights);
  }

  static double weightedMedian(double[] values, double[] weights) {
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
    double total = Arrays.stream(weights).sum();
    double seen = 0;
    for (int i : order) {
      seen += weights[i];
      if (seen >= total / 2) {
        return values[i];
      }
    }
    return values[order[order.length - 1]];
  }
}
