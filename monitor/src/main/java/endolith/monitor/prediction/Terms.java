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

  /** A constant and each feature. */
  static Terms plain(Observations data) {
    List<List<Integer>> factors = new ArrayList<>();
    factors.add(List.of());
    data.varying().forEach(column -> factors.add(List.of(column)));
    return new Terms(factors);
  }

  /** A constant and the product of all features. */
  static Terms volume(Observations data) {
    return new Terms(List.of(List.of(), data.varying()));
  }

  /** A constant and every product of a few features; of many, those of two. */
  static Terms products(Observations data) {
    List<Integer> columns = data.varying();
    int most = columns.size() <= MOST_FOR_ALL ? columns.size() : 2;
    List<List<Integer>> factors = new ArrayList<>();
    for (int set = 0; set < 1 << columns.size(); set++) {
      if (Integer.bitCount(set) <= most) {
        List<Integer> product = new ArrayList<>();
        for (int bit = 0; bit < columns.size(); bit++) {
          if ((set >> bit & 1) == 1) {
            product.add(columns.get(bit));
          }
        }
        factors.add(product);
      }
    }
    return new Terms(factors);
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
    return factors.get(term).isEmpty()
        ? "1"
        : factors.get(term).stream().map(features::get).collect(Collectors.joining(" x "));
  }
}
