package endolith.monitor.prediction;

/**
 * Least squares with weights of 0 or more: no part of a program takes less than no memory, and what
 * grows may not shrink when it is extrapolated.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611971217">Lawson and Hanson 1974, chapter 23</a>
 */
final class NonNegative {
  private static final double TOLERANCE = 1e-10;

  private NonNegative() {}

  static double[] solve(double[][] matrix, double[] target) {
    int columns = matrix[0].length;
    double[] weights = new double[columns];
    boolean[] free = new boolean[columns];
    for (int step = 0; step < 10 * columns; step++) {
      int steepest = steepest(gradient(matrix, target, weights), free);
      if (steepest < 0) {
        break;
      }
      free[steepest] = true;
      settle(matrix, target, weights, free);
    }
    return weights;
  }

  /** Solves for the free weights; those that would become negative are fixed at 0. */
  private static void settle(double[][] matrix, double[] target, double[] weights, boolean[] free) {
    while (true) {
      double[] wished = solveFree(matrix, target, free);
      double reach = 1;
      for (int j = 0; j < weights.length; j++) {
        if (free[j] && wished[j] <= 0) {
          reach = Math.min(reach, weights[j] / (weights[j] - wished[j]));
        }
      }
      boolean done = true;
      for (int j = 0; j < weights.length; j++) {
        weights[j] += Math.max(0, reach) * (wished[j] - weights[j]);
        if (free[j] && weights[j] <= TOLERANCE) {
          done &= wished[j] > 0;
          weights[j] = 0;
          free[j] = wished[j] > TOLERANCE;
        }
      }
      if (done) {
        return;
      }
    }
  }

  private static double[] solveFree(double[][] matrix, double[] target, boolean[] free) {
    int count = 0;
    for (boolean one : free) {
      count += one ? 1 : 0;
    }
    double[] all = new double[free.length];
    if (count == 0) {
      return all;
    }
    double[][] part = new double[matrix.length][count];
    for (int i = 0; i < matrix.length; i++) {
      int to = 0;
      for (int j = 0; j < free.length; j++) {
        if (free[j]) {
          part[i][to++] = matrix[i][j];
        }
      }
    }
    double[] found = LeastSquares.solve(part, target, 0);
    int from = 0;
    for (int j = 0; j < free.length; j++) {
      all[j] = free[j] ? found[from++] : 0;
    }
    return all;
  }

  private static double[] gradient(double[][] matrix, double[] target, double[] weights) {
    double[] gradient = new double[weights.length];
    for (int i = 0; i < matrix.length; i++) {
      double rest = target[i];
      for (int j = 0; j < weights.length; j++) {
        rest -= matrix[i][j] * weights[j];
      }
      for (int j = 0; j < weights.length; j++) {
        gradient[j] += matrix[i][j] * rest;
      }
    }
    return gradient;
  }

  private static int steepest(double[] gradient, boolean[] free) {
    int steepest = -1;
    double most = TOLERANCE;
    for (int j = 0; j < gradient.length; j++) {
      if (!free[j] && gradient[j] > most) {
        most = gradient[j];
        steepest = j;
      }
    }
    return steepest;
  }
}
