package endolith.monitor.prediction;

import java.util.Arrays;

/**
 * Equations for the weights of terms, with errors relative: a peak counts by the inverse of its
 * size, so that a few large tasks do not spoil the many small ones. Columns reach from −1 to 1.
 *
 * @param matrix one row for each task
 * @param target all 1
 * @param scale what each column was divided by, and so has its weight to be
 */
record RelativeSystem(double[][] matrix, double[] target, double[] scale) {

  static RelativeSystem of(Terms terms, Observations data) {
    double[][] matrix = new double[data.size()][];
    double[] target = new double[data.size()];
    Arrays.fill(target, 1);
    double[] scale = new double[terms.factors().size()];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = terms.of(data.rows()[i]);
      for (int j = 0; j < scale.length; j++) {
        matrix[i][j] /= data.peaks()[i];
        scale[j] = Math.max(scale[j], Math.abs(matrix[i][j]));
      }
    }
    for (int j = 0; j < scale.length; j++) {
      scale[j] = scale[j] == 0 ? 1 : scale[j];
    }
    for (double[] row : matrix) {
      for (int j = 0; j < scale.length; j++) {
        row[j] /= scale[j];
      }
    }
    return new RelativeSystem(matrix, target, scale);
  }

  Moments moments() {
    return Moments.of(matrix, target);
  }

  /** Weights of the terms themselves. */
  double[] unscaled(double[] weights) {
    double[] unscaled = weights.clone();
    for (int j = 0; j < unscaled.length; j++) {
      unscaled[j] /= scale[j];
    }
    return unscaled;
  }
}
