package endolith.monitor.prediction;

import java.util.List;

/**
 * The unsteadiness of a prediction, by how much it hangs on single shapes: the jackknife's standard
 * error, from predictions that each know one part of the tasks less. It is large for a task unlike
 * all others, such as one beyond the largest, and for the only task that tells of something.
 *
 * @param fits each without one part; with fewer than two nothing is known
 * @see <a href="https://doi.org/10.1214/aos/1176345462">Efron and Stein 1981</a>
 */
record Jackknife(List<PeakLearner.PeakFit> fits) {
  static final Jackknife NONE = new Jackknife(List.of());

  Jackknife {
    fits = List.copyOf(fits);
  }

  /** Of the prediction for this task, relative to it. */
  double unsteadiness(double[] row, double predicted) {
    int count = fits.size();
    if (count < 2) {
      return 0;
    }
    double[] values = fits.stream().mapToDouble(fit -> fit.predict(row)).toArray();
    double mean = 0;
    for (double value : values) {
      mean += value / count;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares * (count - 1) / count) / predicted;
  }

  double[] unsteadiness(double[][] rows, double[] predicted) {
    double[] values = new double[rows.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = unsteadiness(rows[i], predicted[i]);
    }
    return values;
  }
}
