package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Products of features: what memory may be linear in. An array's memory is linear in the product of
 * its sizes, a row's in one size, a thread's buffers in the number of threads.
 *
 * @param factors the columns that are multiplied, for each term; an empty product is the constant 1
 */
record Terms(List<List<Integer>> factors) {
  private static final int MOST_FOR_ALL = 4;
  private static final int MOST_COLUMNS = 20;

  /** A constant and each feature. */
  static Terms plain(Observations data) {
    List<List<Integer>> factors = new ArrayList<>();
    factors.add(List.of());
    data.varying().forEach(column -> factors.add(List.of(column)));
    return new Terms(factors);
  }

  /**
   * A constant and every product of a few numbers, of many those of two; all of that for each kind
   * of task again.
   */
  static Terms products(Observations data) {
    List<List<Integer>> factors = new ArrayList<>(productsOf(data.varyingNumbers()));
    List<Integer> kinds = data.varyingKinds();
    if (kinds.size() * factors.size() <= MOST_COLUMNS * MOST_FOR_ALL) {
      factors.addAll(times(kinds, List.copyOf(factors)));
    } else {
      kinds.forEach(kind -> factors.add(List.of(kind)));
    }
    return new Terms(factors);
  }

  private static List<List<Integer>> productsOf(List<Integer> columns) {
    List<List<Integer>> products = new ArrayList<>();
    products.add(List.of());
    int most = columns.size() <= MOST_FOR_ALL ? columns.size() : 2;
    for (int column : columns.subList(0, Math.min(MOST_COLUMNS, columns.size()))) {
      for (List<Integer> product : List.copyOf(products)) {
        if (product.size() < most) {
          products.add(joined(product, column));
        }
      }
    }
    return products;
  }

  /** Each of some products for each of some columns. */
  static List<List<Integer>> times(List<Integer> columns, List<List<Integer>> products) {
    return columns.stream()
        .flatMap(column -> products.stream().map(product -> joined(product, column)))
        .toList();
  }

  static List<Integer> joined(List<Integer> product, int column) {
    List<Integer> joined = new ArrayList<>(product);
    joined.add(column);
    return List.copyOf(joined);
  }

  double[] of(double[] row) {
    double[] values = new double[factors.size()];
    for (int i = 0; i < values.length; i++) {
      double product = 1;
      for (int column : factors.get(i)) {
        product *= row[column];
      }
      values[i] = product;
    }
    return values;
  }

  String name(int term, List<String> features) {
    return factors.get(term).stream().map(features::get).collect(Collectors.joining(" x "));
  }
}
