package endolith.monitor.prediction;

/** Equations for the logarithm of a product of powers. */
final class PowerSystem {
  /** Logarithms end here. */
  private static final double LEAST = 1e-9;

  /** A rest this small is rounding. */
  private static final double NOTHING = 1e-12;

  private PowerSystem() {}

  /**
   * Weighted by the share that the product has in the peak, errors of logarithms are relative ones
   * of the whole.
   */
  static Moments of(Observations data, PowerLearner.Choice choice) {
    double[][] matrix = new double[data.size()][];
    double[] target = new double[data.size()];
    for (int i = 0; i < matrix.length; i++) {
      double product = data.peaks()[i] - choice.base();
      double share = product / data.peaks()[i];
      matrix[i] = values(data, choice, data.rows()[i]);
      for (int j = 0; j < matrix[i].length; j++) {
        matrix[i][j] *= share;
      }
      target[i] = share * Math.log(product);
    }
    return Moments.of(matrix, target);
  }

  /** A constant, the logarithms of numbers, and 1 or 0 for kinds. */
  static double[] values(Observations data, PowerLearner.Choice choice, double[] row) {
    double[] values = new double[choice.columns().size() + 1];
    values[0] = 1;
    for (int i = 1; i < values.length; i++) {
      int column = choice.columns().get(i - 1);
      values[i] = isKind(data, column) ? row[column] : Math.log(Math.max(row[column], LEAST));
    }
    return values;
  }

  static boolean isKind(Observations data, int column) {
    return column >= data.features().size() - data.kinds();
  }

  /**
   * Less is better.
   *
   * @see <a href="https://doi.org/10.1214/aos/1176344136">Schwarz 1978</a>
   */
  static double criterion(Observations data, PowerLearner.Choice choice) {
    Moments system = of(data, choice);
    double[] weights = system.solve(0);
    int n = data.size();
    return n * Math.log(system.rest(weights) / n + NOTHING) + weights.length * Math.log(n);
  }
}
