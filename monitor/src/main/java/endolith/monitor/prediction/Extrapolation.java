package endolith.monitor.prediction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tasks in two parts: the smaller ones, to learn from, and the larger ones, to be predicted.
 *
 * @param smaller empty if there are too few tasks
 * @param larger empty if there are too few tasks
 */
record Extrapolation(List<Integer> smaller, List<Integer> larger) {
  private static final double LEARNED = 0.6;
  private static final int FEWEST = 5;
  private static final Extrapolation NONE = new Extrapolation(List.of(), List.of());

  static Extrapolation of(Observations data) {
    int count = (int) Math.round(LEARNED * data.size());
    if (count < FEWEST || data.varyingNumbers().isEmpty()) {
      return NONE;
    }
    double[] sizes = sizes(data);
    List<Integer> bySize =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> sizes[i]))
            .toList();
    double last = sizes[bySize.get(count - 1)];
    List<Integer> smaller = bySize.stream().filter(i -> sizes[i] <= last).toList();
    List<Integer> larger = bySize.stream().filter(i -> sizes[i] > last).toList();
    boolean enough =
        !larger.isEmpty() && data.only(smaller).shapes().size() >= ModelComparison.FEWEST_SHAPES;
    return enough ? new Extrapolation(smaller, larger) : NONE;
  }

  boolean isPossible() {
    return !smaller.isEmpty();
  }

  /** Of the larger tasks, predicted from the smaller ones. */
  HeldOutErrors errors(PeakLearner learner, Observations data) {
    Observations known = data.only(smaller);
    Observations others = data.only(larger);
    PeakLearner.PeakFit fit = learner.fit(known);
    double[] predicted = Arrays.stream(others.rows()).mapToDouble(fit::predict).toArray();
    double[] unsteadiness =
        LeaveShapeOut.of(known).jackknife(learner, known).unsteadiness(others.rows(), predicted);
    double[] weights = new double[predicted.length];
    Arrays.fill(weights, 1);
    return new HeldOutErrors(others.peaks(), predicted, unsteadiness, weights);
  }

  /** The product of all numbers, each to the power of its correlation with the peak. */
  private static double[] sizes(Observations data) {
    double[] sizes = new double[data.size()];
    for (int column : data.varyingNumbers()) {
      double influence = correlation(data, column);
      for (int i = 0; i < sizes.length; i++) {
        sizes[i] += influence * Math.log(Math.max(1e-9, Math.abs(data.rows()[i][column])));
      }
    }
    return sizes;
  }

  private static double correlation(Observations data, int column) {
    int n = data.size();
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < n; i++) {
      meanX += data.rows()[i][column] / n;
      meanY += data.peaks()[i] / n;
    }
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < n; i++) {
      double x = data.rows()[i][column] - meanX;
      double y = data.peaks()[i] - meanY;
      xx += x * x;
      yy += y * y;
      xy += x * y;
    }
    return xx * yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
  }
}
