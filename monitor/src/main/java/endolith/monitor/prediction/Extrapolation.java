package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Parts tasks into the smaller ones, to learn from, and the larger ones, to be predicted. */
final class Extrapolation {
  private static final double LEARNED = 0.6;
  private static final int FEWEST = 5;

  private Extrapolation() {}

  /** Which are learned from; empty if there are too few. */
  static List<Integer> smaller(Observations data) {
    List<Integer> columns = data.varying();
    List<Integer> bySize =
        IntStream.range(0, data.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> size(data, columns, i)))
            .toList();
    int count = (int) Math.round(LEARNED * data.size());
    if (count < FEWEST || columns.isEmpty()) {
      return List.of();
    }
    double last = size(data, columns, bySize.get(count - 1));
    return bySize.stream().filter(i -> size(data, columns, i) <= last).toList();
  }

  static List<Integer> others(Observations data, List<Integer> some) {
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      if (!some.contains(i)) {
        others.add(i);
      }
    }
    return others;
  }

  /** The product of all features, each with the sign of its influence on the peak. */
  private static double size(Observations data, List<Integer> columns, int row) {
    double size = 0;
    for (int column : columns) {
      double value = Math.log(Math.max(1e-9, Math.abs(data.rows()[row][column])));
      size += influence(data, column) * value;
    }
    return size;
  }

  private static double influence(Observations data, int column) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < data.size(); i++) {
      meanX += data.rows()[i][column] / data.size();
      meanY += data.peaks()[i] / data.size();
    }
    double together = 0;
    for (int i = 0; i < data.size(); i++) {
      together += (data.rows()[i][column] - meanX) * (data.peaks()[i] - meanY);
    }
    return Math.signum(together);
  }
}
