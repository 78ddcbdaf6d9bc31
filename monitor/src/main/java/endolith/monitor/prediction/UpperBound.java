package endolith.monitor.prediction;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The upper bound of how far above its prediction a peak may lie: split-conformal, from the errors
 * on shapes that were left out, so that it holds for new shapes at the promised rate whatever the
 * model. Errors grow with the peak, or do not, or in between, and where a prediction hangs on
 * single shapes they are larger: of these the one that asks for least headroom is taken. So one
 * lonely shape, badly predicted as it is lonely, does not raise the bounds of all others, and what
 * is unlike everything that was seen has a wider bound.
 *
 * @param reach headroom of a steady prediction of 1
 * @param power how the headroom grows with the prediction
 * @param unsteady how it grows with the prediction's unsteadiness, in the usual errors; 0 not at
 *     all
 * @see <a href="https://doi.org/10.1080/01621459.2017.1307116">Lei et al. 2018, also on errors
 *     divided by how difficult a prediction is</a>
 */
public record UpperBound(double reach, double power, double unsteady) {
  private static final double PROMISE = 0.965;

  /** Headroom in the mean that nobody minds, of the peak. */
  private static final double CHEAP = 0.12;

  private static final double MOST_MORE = 2;
  private static final List<Double> POWERS = List.of(1.0, 0.5, 0.0);

  /** The first is what a sum of independent errors would be. */
  private static final List<Double> SHARES = List.of(1.0, 0.5, 0.25, 0.0);

  /** Fewer errors do not tell how they grow. */
  private static final int FEWEST = 8;

  /** With fewer errors the largest of them is no bound yet; a normal distribution helps out. */
  private static final int FEW = 20;

  /** Peaks of the same task differ a little from run to run: headroom at least, of the peak. */
  public static final double LEAST = 0.02;

  /**
   * A bound that is too low costs a task, one that is a little too high costs nothing: where
   * headroom is small, there is more of it than was promised.
   */
  static UpperBound of(HeldOutErrors errors) {
    UpperBound promised = promised(errors);
    double headroom = promised.headroom(errors);
    double more = Math.clamp(CHEAP / Math.max(headroom, 1e-6), 1, MOST_MORE);
    return new UpperBound(more * promised.reach, promised.power, promised.unsteady);
  }

  private static UpperBound promised(HeldOutErrors errors) {
    double usual = Math.max(errors.usual(), LEAST);
    UpperBound best = of(errors, 1, 1 / usual);
    double least = best.headroom(errors);
    for (double share : SHARES) {
      for (double power : errors.size() < FEWEST ? List.of(1.0) : POWERS) {
        UpperBound bound = of(errors, power, share / usual);
        double headroom = bound.headroom(errors);
        if (headroom < 0.98 * least) {
          least = headroom;
          best = bound;
        }
      }
    }
    return best;
  }

  private static UpperBound of(HeldOutErrors errors, double power, double unsteady) {
    UpperBound one = new UpperBound(1, power, unsteady);
    double[] scores = new double[errors.size()];
    for (int i = 0; i < scores.length; i++) {
      double predicted = errors.predicted()[i];
      scores[i] =
          (errors.peaks()[i] - predicted) / one.headroom(predicted, errors.unsteadiness()[i]);
    }
    double reach = quantile(scores, errors);
    if (errors.weight() < FEW) {
      reach = Math.max(reach, normal(scores, errors));
    }
    return new UpperBound(reach, power, unsteady);
  }

  private static double quantile(double[] scores, HeldOutErrors errors) {
    List<Integer> order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> scores[i]))
            .toList();
    // One more shape is to come, which may lie above all.
    double wanted = PROMISE * (errors.weight() + 1);
    double sum = 0;
    for (int i : order) {
      sum += errors.weights()[i];
      if (sum >= wanted - 1e-9) {
        return scores[i];
      }
    }
    return scores[order.getLast()];
  }

  /** Bound of one more value of a normal distribution of which few are known; Student's t. */
  private static double normal(double[] scores, HeldOutErrors errors) {
    double weight = errors.weight();
    double mean = 0;
    for (int i = 0; i < scores.length; i++) {
      mean += errors.weights()[i] * scores[i] / weight;
    }
    double squares = 0;
    for (int i = 0; i < scores.length; i++) {
      squares += errors.weights()[i] * (scores[i] - mean) * (scores[i] - mean);
    }
    double freedom = Math.max(1, weight - 1);
    return mean + student(freedom) * Math.sqrt(squares / freedom * (1 + 1 / weight));
  }

  /** The 95th percentile of Student's distribution, within 2 % from 2 degrees of freedom on. */
  private static double student(double freedom) {
    return 1.645 + 1.52 / freedom + 1.95 / Math.pow(freedom, 2.6);
  }

  /** In the mean, of the peak. */
  private double headroom(HeldOutErrors errors) {
    double sum = 0;
    for (int i = 0; i < errors.size(); i++) {
      double above = above(errors.predicted()[i], errors.unsteadiness()[i]) / errors.peaks()[i];
      sum += errors.weights()[i] * above;
    }
    return sum / errors.weight() - 1;
  }

  private double headroom(double predicted, double unsteadiness) {
    return reach * Math.pow(predicted, power) * Math.hypot(1, unsteady * unsteadiness);
  }

  /** What a peak will hardly exceed. */
  double above(double predicted, double unsteadiness) {
    return predicted + Math.max(LEAST * predicted, headroom(predicted, unsteadiness));
  }
}
