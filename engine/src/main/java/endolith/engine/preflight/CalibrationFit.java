package endolith.engine.preflight;

import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.SimpleVectorValueChecker;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/** Fits the coefficients to measured runs, all of which the prediction must cover. */
final class CalibrationFit {
  /**
   * Headroom over the worst of the measured runs, which are first tasks: equal ones, and later ones
   * of a worker, differ by some per cent.
   */
  private static final double HEADROOM = 1.04;

  private static final double[] START = {180, 1, 1.2, 3, 20};
  private static final double STEP = 1e-5;
  private static final int MOST_ROUNDS = 1000;

  /** Few runs, or all alike, leave some coefficients open, among which a fit would wander. */
  private static final SimpleVectorValueChecker ENOUGH =
      new SimpleVectorValueChecker(1e-9, 1e-9, MOST_ROUNDS);

  private CalibrationFit() {}

  static PeakCoefficients of(List<CalibrationRun> runs) {
    MultivariateJacobianFunction function = point -> valueAndJacobian(runs, point.toArray());
    double[] fitted =
        new LevenbergMarquardtOptimizer()
            .optimize(
                new LeastSquaresBuilder()
                    .start(START)
                    .target(new double[runs.size()])
                    .weight(new DiagonalMatrix(ones(runs.size())))
                    .model(function)
                    .parameterValidator(CalibrationFit::physical)
                    .checkerPair(ENOUGH)
                    .maxEvaluations(10 * MOST_ROUNDS)
                    .maxIterations(2 * MOST_ROUNDS)
                    .build())
            .getPoint()
            .toArray();
    PeakCoefficients expected = PeakCoefficients.ofFitted(fitted, 1);
    double worst =
        runs.stream().mapToDouble(run -> run.peakBytes() / expected.expected(run)).max().orElse(1);
    return PeakCoefficients.ofFitted(fitted, worst * HEADROOM);
  }

  /** No part of a process takes less than nothing. */
  private static RealVector physical(RealVector point) {
    return point.map(value -> Math.max(value, 1e-3));
  }

  private static Pair<RealVector, RealMatrix> valueAndJacobian(
      List<CalibrationRun> runs, double[] at) {
    double[] value = residuals(runs, at);
    RealMatrix jacobian = MatrixUtils.createRealMatrix(runs.size(), at.length);
    for (int column = 0; column < at.length; column++) {
      double[] beside = at.clone();
      double step = Math.max(1e-4, Math.abs(at[column])) * STEP;
      beside[column] += step;
      double[] moved = residuals(runs, beside);
      for (int row = 0; row < runs.size(); row++) {
        jacobian.setEntry(row, column, (moved[row] - value[row]) / step);
      }
    }
    return new Pair<>(new ArrayRealVector(value, false), jacobian);
  }

  /** Signed squares of relative errors: the worst runs count most, since they set the margin. */
  private static double[] residuals(List<CalibrationRun> runs, double[] at) {
    PeakCoefficients coefficients = PeakCoefficients.ofFitted(at, 1);
    return runs.stream()
        .mapToDouble(run -> Math.log(coefficients.expected(run) / run.peakBytes()))
        .map(error -> error * (Math.abs(error) + 0.02) * 10)
        .toArray();
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }
}
