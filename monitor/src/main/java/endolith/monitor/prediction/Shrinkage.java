package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses how strongly ridge regression shrinks its weights: as predicts best what was left out.
 */
final class Shrinkage {
  private static final int FOLDS = 5;
  private static final double LEAST = 1e-6;
  private static final double MOST = 100;

  private Shrinkage() {}

  static double best(double[][] matrix, double[] target) {
    Moments whole = Moments.of(matrix, target);
    List<Moments> folds = new ArrayList<>();
    for (int fold = 0; fold < FOLDS && fold < matrix.length; fold++) {
      folds.add(fold(matrix, target, fold));
    }
    double best = LEAST;
    double least = Double.POSITIVE_INFINITY;
    for (double penalty = LEAST; penalty <= MOST; penalty *= 10) {
      double error = 0;
      for (Moments fold : folds) {
        error += fold.rest(whole.less(fold).solve(penalty));
      }
      if (error < least) {
        least = error;
        best = penalty;
      }
    }
    return best;
  }

  private static Moments fold(double[][] matrix, double[] target, int fold) {
    int count = (matrix.length - fold + FOLDS - 1) / FOLDS;
    double[][] rows = new double[count][];
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      rows[i] = matrix[fold + i * FOLDS];
      values[i] = target[fold + i * FOLDS];
    }
    return Moments.of(rows, values);
  }
}
