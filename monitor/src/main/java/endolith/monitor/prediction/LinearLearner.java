package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A weighted sum of terms.
 *
 * @param choice which terms, for these tasks
 * @param use for which tasks it says anything that simpler ones do not
 */
record LinearLearner(
    String name, Function<Observations, Terms> choice, Solver solver, Predicate<Observations> use)
    implements PeakLearner {
  /** No prediction is below this share of the least that was seen: sums can become negative. */
  private static final double LEAST = 0.5;

  /** How the weights are found. */
  enum Solver {
    LEAST,
    POSITIVE,
    RIDGE
  }

  LinearLearner(String name, Function<Observations, Terms> choice, Solver solver) {
    this(name, choice, solver, any -> true);
  }

  @Override
  public boolean isOfUse(Observations data) {
    return use.test(data);
  }

  @Override
  public PeakFit fit(Observations data) {
    Terms terms = choice.apply(data);
    RelativeSystem system = RelativeSystem.of(terms, data);
    double[] weights =
        switch (solver) {
          case LEAST -> system.moments().solve(0);
          case POSITIVE -> NonNegativeLeastSquares.solve(system.moments());
          case RIDGE -> system.moments().solve(Shrinkage.best(system.matrix(), system.target()));
        };
    double least = LEAST * Arrays.stream(data.peaks()).min().orElse(0);
    return new Fit(terms, system.unscaled(weights), data.features(), least);
  }

  @Override
  public PeakLearner settled(Observations data) {
    Terms terms = choice.apply(data);
    return new LinearLearner(name, any -> terms, solver, use);
  }

  private record Fit(Terms terms, double[] weights, List<String> features, double least)
      implements PeakFit {

    @Override
    public double predict(double[] row) {
      double[] values = terms.of(row);
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += weights[i] * values[i];
      }
      return Math.max(least, sum);
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
