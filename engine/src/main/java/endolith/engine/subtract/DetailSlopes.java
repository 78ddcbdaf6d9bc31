package endolith.engine.subtract;

import java.util.ArrayList;
import java.util.List;

/** The detail slopes of the places of a section, and their weighted median. For one thread. */
final class DetailSlopes {
  /** Standard deviation over median distance, of a normal distribution. */
  private static final double GAUSSIAN = 1.4826;

  /** Standard error of a median over that of a mean. */
  private static final double MEDIAN = 1.2533;

  private final List<Double> slopes = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  /** Adds a place, unless it has too little to tell. */
  void add(DetailSlope place) {
    double slope = place.value();
    double weight = place.weight();
    if (!Double.isNaN(slope) && weight > 0) {
      slopes.add(slope);
      weights.add(weight);
    }
  }

  /** The places whose slopes are in that range: elsewhere the images show different things. */
  DetailSlopes between(double least, double most) {
    DetailSlopes chosen = new DetailSlopes();
    for (int i = 0; i < slopes.size(); i++) {
      if (slopes.get(i) >= least && slopes.get(i) <= most) {
        chosen.slopes.add(slopes.get(i));
        chosen.weights.add(weights.get(i));
      }
    }
    return chosen;
  }

  int count() {
    return slopes.size();
  }

  /** Places count by how much detail they have. */
  double median() {
    return RobustLine.weightedMedian(array(slopes), array(weights));
  }

  /** Standard error of the median, from how far places are from it. */
  double error() {
    double median = median();
    double[] distances = slopes.stream().mapToDouble(s -> Math.abs(s - median)).toArray();
    double spread = GAUSSIAN * RobustLine.weightedMedian(distances, array(weights));
    double sum = weights.stream().mapToDouble(w -> w).sum();
    double squares = weights.stream().mapToDouble(w -> w * w).sum();
    return MEDIAN * spread * Math.sqrt(squares) / sum;
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
