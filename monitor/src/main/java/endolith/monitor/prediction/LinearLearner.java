package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * A weighted sum of terms. Errors are relative: a peak counts by the inverse of its size, so that a
 * few large tasks do not spoil the many small ones.
 */
final class LinearLearner implements PeakLearner {
  private final String name;
  private final Function<Observations, Terms> choice;
  private final Solver solver;

  /** How the weights are found. */
  enum Solver {
    LEAST,
    POSITIVE,
    RIDGE
  }

  LinearLearner(String name, Function<Observations, Terms> choice, Solver solver) {
    this.name = name;
    this.choice = choice;
    this.solver = solver;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public PeakFit fit(Observations data) {
    Terms terms = choice.apply(data);
    int columns = terms.factors().size();
    double[][] matrix = new double[data.size()][];
    double[] target = new double[data.size()];
    double[] scale = new double[columns];
    for (int i = 0; i < data.size(); i++) {
      matrix[i] = terms.of(data.rows()[i]);
      target[i] = 1;
      for (int j = 0; j < columns; j++) {
        matrix[i][j] /= data.peaks()[i];
        scale[j] = Math.max(scale[j], Math.abs(matrix[i][j]));
      }
    }
    for (double[] row : matrix) {
      for (int j = 0; j < columns; j++) {
        row[j] /= scale[j] == 0 ? 1 : scale[j];
      }
    }
    double[] weights =
        switch (solver) {
          case LEAST -> LeastSquares.solve(matrix, target, 0);
          case POSITIVE -> NonNegative.solve(matrix, target);
          case RIDGE -> LeastSquares.solve(matrix, target, Shrinkage.best(matrix, target));
        };
    for (int j = 0; j < columns; j++) {
      weights[j] /= scale[j] == 0 ? 1 : scale[j];
    }
    return new Fit(terms, weights, data.features());
  }

  private record Fit(Terms terms, double[] weights, List<String> features) implements PeakFit {

    @Override
    public double predict(double[] row) {
      double[] values = terms.of(row);
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += weights[i] * values[i];
      }
      return sum;
    }

    @Override
    public String text() {
      List<String> parts = new ArrayList<>();
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] != 0) {
          String factor = terms.factors().get(i).isEmpty() ? "" : " x " + terms.name(i, features);
          parts.add(String.format(Locale.ROOT, "%.4g%s", weights[i], factor));
        }
      }
      return String.join(" + ", parts);
    }
  }
}
