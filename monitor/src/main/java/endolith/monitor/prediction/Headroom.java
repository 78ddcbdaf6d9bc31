package endolith.monitor.prediction;

import java.util.Optional;

/**
 * Upper bounds of peaks: one for what lies among the tasks that were learned from, one for larger
 * ones, where predictions are known to be worse.
 *
 * @param beyond empty if there were too few tasks to see how well larger ones are predicted
 * @param largest peak that was learned from
 */
public record Headroom(UpperBound within, Optional<UpperBound> beyond, double largest) {
  private static final double MARGIN = 1.02;

  double above(double predicted, double unsteadiness) {
    double bound = within.above(predicted, unsteadiness);
    return predicted > MARGIN * largest
        ? beyond.map(larger -> Math.max(bound, larger.above(predicted, unsteadiness))).orElse(bound)
        : bound;
  }

  /** The bound of what is larger than all that was seen; empty if it is the same. */
  public Optional<UpperBound> wider() {
    return beyond.filter(larger -> larger.above(largest, 0) > within.above(largest, 0));
  }
}
