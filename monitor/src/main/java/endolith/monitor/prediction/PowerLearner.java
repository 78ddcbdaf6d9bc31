package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Predicts what a program always needs plus a product of powers of the features: memory that grows
 * with the root of a size, with a size over the number of threads, or by a factor for each kind of
 * task. The powers are found by least squares between logarithms, in which errors are relative to
 * the whole peak.
 *
 * @param settled what was chosen; empty to choose for each set of tasks
 */
record PowerLearner(Optional<PowerLearner.Choice> settled) implements PeakLearner {
  /** What is always needed, as shares of the smallest peak. */
  private static final List<Double> BASES = List.of(0.0, 0.2, 0.4, 0.6, 0.75, 0.85, 0.92);

  private static final int MOST_COLUMNS = 8;

  /**
   * @param base what is always needed
   * @param columns numbers that a power is sought for, and kinds that a factor is sought for
   */
  record Choice(double base, List<Integer> columns) {
    static final Choice NONE = new Choice(0, List.of());

    Choice and(int column) {
      return new Choice(base, Terms.joined(columns, column));
    }
  }

  PowerLearner() {
    this(Optional.empty());
  }

  @Override
  public String name() {
    return "product of powers";
  }

  @Override
  public boolean isOfUse(Observations data) {
    return positive(data).findAny().isPresent();
  }

  @Override
  public PeakLearner settled(Observations data) {
    return new PowerLearner(Optional.of(choice(data)));
  }

  @Override
  public PeakFit fit(Observations data) {
    Choice choice = settled.orElseGet(() -> choice(data));
    return new PowerFit(data, choice, PowerSystem.of(data, choice).solve(0));
  }

  /** Only of such is there a logarithm. */
  private static Stream<Integer> positive(Observations data) {
    return data.varyingNumbers().stream()
        .filter(column -> Arrays.stream(data.rows()).allMatch(row -> row[column] > 0));
  }

  /**
   * Each column that explains more than chance would, for the base with which most is explained.
   */
  private static Choice choice(Observations data) {
    List<Integer> columns = Stream.concat(positive(data), data.varyingKinds().stream()).toList();
    double smallest = Arrays.stream(data.peaks()).min().orElse(0);
    Choice best = Choice.NONE;
    double least = Double.POSITIVE_INFINITY;
    for (double share : BASES) {
      Choice choice = grown(new Choice(share * smallest, List.of()), columns, data);
      double criterion = PowerSystem.criterion(data, choice);
      if (criterion < least) {
        least = criterion;
        best = choice;
      }
    }
    return best;
  }

  private static Choice grown(Choice choice, List<Integer> columns, Observations data) {
    Choice best = choice;
    double least = PowerSystem.criterion(data, choice);
    while (best.columns().size() < MOST_COLUMNS) {
      Choice from = best;
      for (int column : columns) {
        if (!from.columns().contains(column)) {
          double criterion = PowerSystem.criterion(data, from.and(column));
          if (criterion < least) {
            least = criterion;
            best = from.and(column);
          }
        }
      }
      if (best == from) {
        return best;
      }
    }
    return best;
  }

  private record PowerFit(Observations data, Choice choice, double[] weights) implements PeakFit {

    @Override
    public double predict(double[] row) {
      double[] values = PowerSystem.values(data, choice, row);
      double sum = 0;
      for (int i = 0; i < values.length; i++) {
        sum += weights[i] * values[i];
      }
      return choice.base() + Math.exp(sum);
    }

    @Override
    public String text() {
      List<String> parts = new ArrayList<>();
      parts.add(String.format(Locale.ROOT, "%.4g", Math.exp(weights[0])));
      for (int i = 0; i < choice.columns().size(); i++) {
        int column = choice.columns().get(i);
        String name = data.features().get(column);
        parts.add(
            PowerSystem.isKind(data, column)
                ? String.format(Locale.ROOT, "%.4g if %s", Math.exp(weights[i + 1]), name)
                : String.format(Locale.ROOT, "%s^%.3g", name, weights[i + 1]));
      }
      String product = String.join(" x ", parts);
      return choice.base() == 0
          ? product
          : String.format(Locale.ROOT, "%.4g + %s", choice.base(), product);
    }
  }
}
