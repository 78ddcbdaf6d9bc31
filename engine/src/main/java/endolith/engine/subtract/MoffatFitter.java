package endolith.engine.subtract;

import endolith.engine.subtract.statistics.LogRatioHistogram;
import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/** Fits the Moffat profile of the established method to a log-ratio histogram. */
final class MoffatFitter {
  static final int BINS = 200;
  private static final int SMOOTHING = 7;
  private static final int EXCLUDED_BINS = 3;
  private static final int FEWEST_POINTS = 6;

  private final double low;
  private final double high;
  private final double binWidth;
  private final long[] counts;

  /**
   * @param ratios with at least one pixel
   */
  MoffatFitter(LogRatioHistogram ratios) {
    low = ratios.minimum();
    high = ratios.maximum();
    binWidth = (high - low) / BINS;
    counts = ratios.rebin(BINS);
  }

  MoffatFit fit() {
    if (!(binWidth > 0)) {
      return MoffatFit.peakOnly(low, 0, MoffatFit.Failure.ONE_RATIO);
    }
    int peak = smoothedPeak();
    double centre = centre(peak);
    double[] x = new double[2 * BINS];
    double[] y = new double[2 * BINS];
    int points = 0;
    double largest = 0;
    for (int i = 0; i <= peak; i++) {
      double mirrored = 2 * centre - centre(i);
      if (!nearOne(centre(i))) {
        x[points] = centre(i);
        y[points++] = counts[i];
        largest = Math.max(largest, counts[i]);
        if (!nearOne(mirrored)) {
          x[points] = mirrored;
          y[points++] = counts[i];
        }
      }
    }
    if (points < FEWEST_POINTS || largest == 0) {
      return MoffatFit.peakOnly(centre, binWidth, MoffatFit.Failure.FEW_BINS);
    }
    return fit(Arrays.copyOf(x, points), Arrays.copyOf(y, points), largest, centre);
  }

  private double centre(int bin) {
    return low + (bin + 0.5) * binWidth;
  }

  private boolean nearOne(double logRatio) {
    return Math.abs(logRatio) <= EXCLUDED_BINS * binWidth;
  }

  private int smoothedPeak() {
    int best = 0;
    double highest = -1;
    for (int i = 0; i < BINS; i++) {
      double sum = 0;
      for (int j = i - SMOOTHING / 2; j <= i + SMOOTHING / 2; j++) {
        sum += counts[Math.clamp(j, 0, BINS - 1)];
      }
      if (sum > highest && !nearOne(centre(i))) {
        highest = sum;
        best = i;
      }
    }
    return best;
  }

  private MoffatFit fit(double[] x, double[] y, double largest, double peak) {
    // In units of the highest count and of bins all four parameters are of order 1.
    double[] u = Arrays.stream(x).map(v -> (v - peak) / binWidth).toArray();
    double[] v = Arrays.stream(y).map(count -> count / largest).toArray();
    double[] least = {0, (low - peak) / binWidth, 1e-6 / binWidth, 1};
    double[] most = {Double.MAX_VALUE, (high - peak) / binWidth, BINS, 20};
    double alpha = Math.clamp(Math.max(peak - low, 0.1) / 3 / binWidth, least[2], most[2]);
    try {
      LeastSquaresOptimizer.Optimum optimum =
          new LevenbergMarquardtOptimizer()
              .optimize(
                  new LeastSquaresBuilder()
                      .start(new double[] {1, 0, alpha, 2.5})
                      .model(model(u))
                      .target(v)
                      .parameterValidator(parameters -> within(parameters, least, most))
                      .lazyEvaluation(false)
                      .maxEvaluations(2000)
                      .maxIterations(2000)
                      .build());
      RealVector p = optimum.getPoint();
      double mu = peak + p.getEntry(1) * binWidth;
      return new MoffatFit(
          Math.pow(10, mu),
          true,
          p.getEntry(0) * largest,
          mu,
          p.getEntry(2) * binWidth,
          p.getEntry(3),
          peak,
          binWidth,
          Optional.empty());
    } catch (MathRuntimeException e) {
      return MoffatFit.peakOnly(peak, binWidth, MoffatFit.Failure.NOT_CONVERGED);
    }
  }

  private static RealVector within(RealVector parameters, double[] least, double[] most) {
    RealVector bounded = parameters.copy();
    for (int i = 0; i < least.length; i++) {
      bounded.setEntry(i, Math.clamp(parameters.getEntry(i), least[i], most[i]));
    }
    return bounded;
  }

  private static MultivariateJacobianFunction model(double[] u) {
    return parameters -> {
      double amplitude = parameters.getEntry(0);
      double mu = parameters.getEntry(1);
      double alpha = parameters.getEntry(2);
      double beta = parameters.getEntry(3);
      double[] values = new double[u.length];
      double[][] jacobian = new double[u.length][4];
      for (int i = 0; i < u.length; i++) {
        double t = (u[i] - mu) / alpha;
        double base = 1 + t * t;
        double shape = Math.pow(base, -beta);
        double slope = amplitude * beta * shape / base * 2 * t / alpha;
        values[i] = amplitude * shape;
        jacobian[i][0] = shape;
        jacobian[i][1] = slope;
        jacobian[i][2] = slope * t;
        jacobian[i][3] = -amplitude * shape * Math.log(base);
      }
      return new Pair<>(new ArrayRealVector(values, false), MatrixUtils.createRealMatrix(jacobian));
    };
  }
}
