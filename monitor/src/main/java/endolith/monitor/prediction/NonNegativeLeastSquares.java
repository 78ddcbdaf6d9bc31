package endolith.monitor.prediction;

import java.util.stream.IntStream;

/**
 * Least squares with weights of 0 or more: no part of a program takes less than no memory, and what
 * grows may not shrink when it is extrapolated.
 *
 * @see <a href="https://doi.org/10.1137/1.9781611971217">Lawson and Hanson 1974, chapter 23</a>
 */
final class NonNegativeLeastSquares {
  private static final double TOLERANCE = 1e-10;

  private NonNegativeLeastSquares() {}

  static double[] solve(Moments system) {
    int columns = system.target().length;
    double[] weights = new double[columns];
    boolean[] free = new boolean[columns];
    for (int step = 0; step < 10 * columns; step++) {
      int steepest = steepest(gradient(system, weights), free);
      if (steepest < 0) {
        break;
      }
      free[steepest] = true;
      settle(system, weights, free);
    }
    return weights;
  }

  /** Solves for the free weights; those that would become negative are fixed at 0. */
  private static void settle(Moments system, double[] weights, boolean[] free) {
    while (true) {
      double[] wished = solveFree(system, free);
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

  private static double[] solveFree(Moments system, boolean[] free) {
    int[] which = IntStream.range(0, free.length).filter(j -> free[j]).toArray();
    double[] found = system.only(which).solve(0);
    double[] all = new double[free.length];
    for (int k = 0; k < which.length; k++) {
      all[which[k]] = found[k];
    }
    return all;
  }

  private static double[] gradient(Moments system, double[] weights) {
    double[] gradient = system.target().clone();
    for (int j = 0; j < weights.length; j++) {
      for (int k = 0; k < weights.length; k++) {
        gradient[j] -= system.columns()[j][k] * weights[k];
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
