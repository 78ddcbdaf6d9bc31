package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses the terms that matter: columns that say nothing are left out, lest their chance
 * correlations be learned. Only what is learned from is looked at, never what will be predicted.
 */
final class TermChoice {
  private static final int MOST_TERMS = 8;
  private static final int MOST_STEPS = 12;
  private static final int MOST_CANDIDATES = 60;
  private static final int MOST_FOR_KINDS = 12;
  private static final int MOST_REPLACED = 8;
  private static final int MOST_FACTORS = 4;

  /** A rest this small is rounding. */
  private static final double NOTHING = 1e-12;

  private TermChoice() {}

  /** A constant and the one product of numbers that explains most. */
  static Terms product(Observations data) {
    return new Terms(List.of(List.of(), bestProduct(data)));
  }

  /** The same with weights of its own for each kind of task. */
  static Terms productByKind(Observations data) {
    List<Integer> product = bestProduct(data);
    List<List<Integer>> factors = new ArrayList<>();
    for (int kind : data.varyingKinds()) {
      factors.add(List.of(kind));
      if (!product.isEmpty()) {
        factors.add(Terms.joined(product, kind));
      }
    }
    return new Terms(factors);
  }

  /** Adds factors and takes factors out again as long as that explains more. */
  private static List<Integer> bestProduct(Observations data) {
    List<Integer> best = List.of();
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_STEPS; step++) {
      List<Integer> found = best;
      for (List<Integer> product : neighbours(best, data.varyingNumbers())) {
        double rest = rest(data, product);
        if (rest < least * (1 - 1.0 / data.size())) {
          least = rest;
          found = product;
        }
      }
      if (found.equals(best)) {
        break;
      }
      best = found;
    }
    return best;
  }

  /** At first pairs and all at once, too: a volume may show in no single side. */
  private static List<List<Integer>> neighbours(List<Integer> product, List<Integer> columns) {
    List<List<Integer>> neighbours = new ArrayList<>();
    for (int column : columns) {
      if (!product.contains(column)) {
        neighbours.add(Terms.joined(product, column));
      } else if (product.size() > 1) {
        neighbours.add(product.stream().filter(factor -> factor != column).toList());
      }
    }
    if (product.isEmpty()) {
      for (int a = 0; a < columns.size(); a++) {
        for (int b = a + 1; b < columns.size(); b++) {
          neighbours.add(List.of(columns.get(a), columns.get(b)));
        }
      }
      if (columns.size() > 2) {
        neighbours.add(List.copyOf(columns));
      }
    }
    return neighbours;
  }

  private static double rest(Observations data, List<Integer> product) {
    List<List<Integer>> factors = new ArrayList<>(List.of(List.of(), product));
    for (int kind : data.varyingKinds()) {
      factors.add(List.of(kind));
      factors.add(Terms.joined(product, kind));
    }
    Moments system = RelativeSystem.of(new Terms(factors), data).moments();
    return system.rest(system.solve(0));
  }

  /**
   * A few terms, each taken because it explains more than chance would; no weight is negative.
   *
   * @see <a href="https://doi.org/10.1214/aos/1176344136">Schwarz 1978, the criterion</a>
   */
  static Terms several(Observations data) {
    Terms candidates = new Terms(candidates(data));
    Moments system = RelativeSystem.of(candidates, data).moments();
    List<Integer> taken = new ArrayList<>(List.of(0));
    double best = criterion(system, taken, data);
    while (taken.size() < MOST_TERMS) {
      int found = -1;
      for (int next = 1; next < candidates.factors().size(); next++) {
        if (!taken.contains(next)) {
          double now = criterion(system, Terms.joined(taken, next), data);
          if (now < best) {
            best = now;
            found = next;
          }
        }
      }
      if (found < 0) {
        break;
      }
      taken.add(found);
    }
    return new Terms(taken.stream().map(candidates.factors()::get).toList());
  }

  private static double criterion(Moments system, List<Integer> taken, Observations data) {
    Moments some = system.only(taken.stream().mapToInt(Integer::intValue).toArray());
    double[] weights = some.solve(0);
    for (double weight : weights) {
      if (weight < 0) {
        return Double.POSITIVE_INFINITY;
      }
    }
    int n = data.size();
    return n * Math.log(some.rest(weights) / n + NOTHING) + weights.length * Math.log(n);
  }

  /** Products of up to three numbers and squares, the constant first; the best of them by kind. */
  private static List<List<Integer>> candidates(Observations data) {
    List<Integer> columns = data.varyingNumbers();
    Set<List<Integer>> all = new LinkedHashSet<>();
    for (int column : columns) {
      all.add(List.of(column));
      all.add(List.of(column, column));
    }
    for (int a = 0; a < columns.size(); a++) {
      for (int b = a + 1; b < columns.size(); b++) {
        all.add(List.of(columns.get(a), columns.get(b)));
        for (int c = b + 1; c < columns.size() && columns.size() <= 8; c++) {
          all.add(List.of(columns.get(a), columns.get(b), columns.get(c)));
        }
      }
    }
    List<Integer> best = bestProduct(data);
    all.add(best);
    if (columns.size() <= MOST_REPLACED && best.size() <= MOST_FACTORS) {
      // The area of a padded image: sides times sides, sides times padding, padding squared.
      for (List<Integer> product : replaced(best, columns)) {
        all.add(product);
        all.addAll(replaced(product, columns));
      }
    }
    List<List<Integer>> ranked = ranked(List.copyOf(all), data);
    List<List<Integer>> chosen = new ArrayList<>();
    chosen.add(List.of());
    chosen.addAll(ranked.subList(0, Math.min(MOST_CANDIDATES, ranked.size())));
    List<Integer> kinds = data.varyingKinds();
    kinds.forEach(kind -> chosen.add(List.of(kind)));
    chosen.addAll(Terms.times(kinds, ranked.subList(0, Math.min(MOST_FOR_KINDS, ranked.size()))));
    return chosen;
  }

  /** The same products with one factor in another's place. */
  private static List<List<Integer>> replaced(List<Integer> product, List<Integer> columns) {
    List<List<Integer>> replaced = new ArrayList<>();
    for (int i = 0; i < product.size(); i++) {
      for (int column : columns) {
        List<Integer> other = new ArrayList<>(product);
        other.set(i, column);
        other.sort(Comparator.naturalOrder());
        replaced.add(List.copyOf(other));
      }
    }
    return replaced;
  }

  /** Those first that explain most on their own. */
  private static List<List<Integer>> ranked(List<List<Integer>> products, Observations data) {
    if (products.size() <= MOST_FOR_KINDS) {
      return products;
    }
    double[] rests = products.stream().mapToDouble(product -> rest(data, product)).toArray();
    return IntStream.range(0, rests.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> rests[i]))
        .map(products::get)
        .toList();
  }
}
