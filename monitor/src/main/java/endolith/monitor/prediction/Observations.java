package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Measured peaks with what is known of each task beforehand.
 *
 * @param features names, in the order of the columns of {@code rows}
 * @param rows one for each task
 * @param peaks as many as rows, all positive, in any unit
 */
public record Observations(List<String> features, double[][] rows, double[] peaks) {

  public Observations {
    features = List.copyOf(features);
    if (rows.length != peaks.length) {
      throw new IllegalArgumentException(rows.length + " rows, " + peaks.length + " peaks");
    }
  }

  public int size() {
    return peaks.length;
  }

  /** Some of them. */
  Observations only(List<Integer> which) {
    return new Observations(
        features,
        which.stream().map(i -> rows[i]).toArray(double[][]::new),
        which.stream().mapToDouble(i -> peaks[i]).toArray());
  }

  /** Tasks of the same shape, in the order in which the shapes came first. */
  public List<List<Integer>> shapes() {
    Map<List<Double>, List<Integer>> shapes = new LinkedHashMap<>();
    for (int i = 0; i < size(); i++) {
      List<Double> shape = Arrays.stream(rows[i]).boxed().toList();
      shapes.computeIfAbsent(shape, any -> new ArrayList<>()).add(i);
    }
    return List.copyOf(shapes.values());
  }

  /** Columns with more than one value: the others tell nothing. */
  List<Integer> varying() {
    return IntStream.range(0, features.size())
        .filter(
            column -> Arrays.stream(rows).mapToDouble(row -> row[column]).distinct().count() > 1)
        .boxed()
        .toList();
  }
}
