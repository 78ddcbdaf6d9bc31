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
 * @param kinds how many of the features, the last ones, are 1 for tasks of one kind and 0 for all
 *     others
 * @param rows one for each task
 * @param peaks as many as rows, all positive, in any unit
 */
public record Observations(List<String> features, int kinds, double[][] rows, double[] peaks) {

  public Observations {
    features = List.copyOf(features);
    if (rows.length != peaks.length) {
      throw new IllegalArgumentException(rows.length + " rows, " + peaks.length + " peaks");
    }
  }

  /** All features are numbers. */
  public Observations(List<String> features, double[][] rows, double[] peaks) {
    this(features, 0, rows, peaks);
  }

  public int size() {
    return peaks.length;
  }

  /** Some of them. */
  Observations only(List<Integer> which) {
    return new Observations(
        features,
        kinds,
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
    return varying(0, features.size());
  }

  List<Integer> varyingNumbers() {
    return varying(0, features.size() - kinds);
  }

  List<Integer> varyingKinds() {
    return varying(features.size() - kinds, features.size());
  }

  private List<Integer> varying(int from, int to) {
    return IntStream.range(from, to)
        .filter(
            column -> Arrays.stream(rows).mapToDouble(row -> row[column]).distinct().count() > 1)
        .boxed()
        .toList();
  }
}
