package endolith.monitor.prediction;

/**
 * The moments of a system of equations, all that least squares need to know of it: the products of
 * its columns with each other and with the target. Adding up and taking out rows is cheap, and so
 * is trying some of the columns only.
 *
 * @param columns products of columns, symmetric
 * @param target products of the columns with the target
 * @param square of the target
 */
record Moments(double[][] columns, double[] target, double square) {
  /** Keeps columns that say the same from spoiling the solution; of their weights, a share each. */
  private static final double LEAST_PENALTY = 1e-12;

  static Moments of(double[][] matrix, double[] target) {
    int count = matrix.length == 0 ? 0 : matrix[0].length;
    double[][] columns = new double[count][count];
    double[] with = new double[count];
    double square = 0;
    for (int i = 0; i < matrix.length; i++) {
      double[] row = matrix[i];
      for (int j = 0; j < count; j++) {
        for (int k = 0; k <= j; k++) {
          columns[j][k] += row[j] * row[k];
        }
        with[j] += row[j] * target[i];
      }
      square += target[i] * target[i];
    }
    for (int j = 0; j < count; j++) {
      for (int k = 0; k < j; k++) {
        columns[k][j] = columns[j][k];
      }
    }
    return new Moments(columns, with, square);
  }

  /** Without the rows of another system with the same columns. */
  Moments less(Moments other) {
    int count = target.length;
    double[][] rest = new double[count][count];
    double[] with = new double[count];
    for (int j = 0; j < count; j++) {
      with[j] = target[j] - other.target[j];
      for (int k = 0; k < count; k++) {
        rest[j][k] = columns[j][k] - other.columns[j][k];
      }
    }
    return new Moments(rest, with, square - other.square);
  }

  /** Of some columns. */
  Moments only(int... which) {
    double[][] some = new double[which.length][which.length];
    double[] with = new double[which.length];
    for (int j = 0; j < which.length; j++) {
      with[j] = target[which[j]];
      for (int k = 0; k < which.length; k++) {
        some[j][k] = columns[which[j]][which[k]];
      }
    }
    return new Moments(some, with, square);
  }

  /** Sum of the squares that these weights leave. */
  double rest(double[] weights) {
    double sum = square;
    for (int j = 0; j < weights.length; j++) {
      sum -= 2 * weights[j] * target[j];
      for (int k = 0; k < weights.length; k++) {
        sum += weights[j] * weights[k] * columns[j][k];
      }
    }
    return Math.max(0, sum);
  }

  /**
   * The weights that leave least, by Cholesky's decomposition.
   *
   * @param penalty on the squared weights
   */
  double[] solve(double penalty) {
    int count = target.length;
    double size = 0;
    for (int j = 0; j < count; j++) {
      size += columns[j][j] / count;
    }
    double[][] root = new double[count][count];
    double added = penalty + LEAST_PENALTY * size;
    for (int j = 0; j < count; j++) {
      for (int k = 0; k <= j; k++) {
        double sum = columns[j][k] + (j == k ? added : 0);
        for (int m = 0; m < k; m++) {
          sum -= root[j][m] * root[k][m];
        }
        root[j][k] = j == k ? Math.sqrt(Math.max(sum, added)) : sum / root[k][k];
      }
    }
    return substitute(root);
  }

  private double[] substitute(double[][] root) {
    int count = target.length;
    double[] weights = target.clone();
    for (int j = 0; j < count; j++) {
      for (int k = 0; k < j; k++) {
        weights[j] -= root[j][k] * weights[k];
      }
      weights[j] /= root[j][j];
    }
    for (int j = count - 1; j >= 0; j--) {
      for (int k = j + 1; k < count; k++) {
        weights[j] -= root[k][j] * weights[k];
      }
      weights[j] /= root[j][j];
    }
    return weights;
  }
}
