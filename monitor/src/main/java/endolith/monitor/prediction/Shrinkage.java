package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.List;

/** How strongly ridge regression shrinks its weights: as predicts best what was left out. */
final class Shrinkage {
  private static final int FOLDS = 5;
  private static final double LEAST = 1e-6;
  private static final double MOST = 100;

  private Shrinkage() {}

  static double best(double[][] matrix, double[] target) {
    double best = LEAST;
    double least = Double.POSITIVE_INFINITY;
    for (double penalty = LEAST; penalty <= MOST; penalty *= 10) {
      double error = error(matrix, target, penalty);
      if (error < least) {
        least = error;
        best = penalty;
      }
    }
    return best;
  }

  private static double error(double[][] matrix, double[] target, double penalty) {
    double sum = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<double[]> rows = new ArrayList<>();
      List<Double> values = new ArrayList<>();
      for (int i = 0; i < matrix.length; i++) {
        if (i % FOLDS != fold) {
          rows.add(matrix[i]);
          values.add(target[i]);
        }
      }
      if (rows.isEmpty()) {
        continue;
      }
      double[] weights =
          LeastSquares.solve(
              rows.toArray(double[][]::new),
              values.stream().mapToDouble(Double::doubleValue).toArray(),
              penalty);
      for (int i = fold; i < matrix.length; i += FOLDS) {
        double rest = target[i];
        for (int j = 0; j < weights.length; j++) {
          rest -= weights[j] * matrix[i][j];
        }
        sum += rest * rest;
      }
    }
    return sum;
  }
}
