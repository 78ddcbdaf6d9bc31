package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Learners on the same tasks.
 *
 * @param all the simplest first
 * @param good those whose errors are within the noise of the best, and that do not go wild on
 *     larger tasks than they learned from; the simplest, which is the first, is used
 */
record Contest(
    Observations data, LeaveShapeOut parts, List<Contestant> all, List<Contestant> good) {
  /** A learner must be better by this share to be worth its being less simple. */
  private static final double NOISE = 0.1;

  /** Beyond what was seen, errors are larger anyway. */
  private static final double WILD = 0.6;

  /** Errors that make no difference to anybody. */
  private static final double NO_ERROR = 0.002;

  static Contest of(Observations data, List<PeakLearner> learners) {
    LeaveShapeOut parts = LeaveShapeOut.of(data);
    Extrapolation sizes = Extrapolation.of(data);
    List<Contestant> all = new ArrayList<>();
    for (PeakLearner learner : learners) {
      all.add(Contestant.of(learner, data, parts, sizes));
    }
    List<Contestant> eligible = all.stream().filter(one -> one.learner().isEligible()).toList();
    double noise = NOISE + 1 / Math.sqrt(data.shapes().size()) / 2;
    List<Contestant> near = near(eligible, Contestant::error, noise);
    return new Contest(data, parts, all, near(near, Contestant::errorBeyond, WILD));
  }

  private static List<Contestant> near(
      List<Contestant> all, ToDoubleFunction<Contestant> error, double noise) {
    double best = all.stream().mapToDouble(error).min().orElse(0);
    return all.stream()
        .filter(one -> error.applyAsDouble(one) <= best * (1 + noise) + NO_ERROR)
        .toList();
  }

  Contestant chosen() {
    return good.getFirst();
  }

  /** The others that are as good as this one. */
  private List<Contestant> peers(Contestant one) {
    return good.contains(one) ? good.stream().filter(other -> other != one).toList() : List.of();
  }

  PeakForecast forecast(Contestant one) {
    return forecast(one, unsteadiness(one));
  }

  private PeakForecast forecast(Contestant one, double[] unsteadiness) {
    return new PeakForecast(
        one.fit(),
        one.learner().isEligible() ? parts.jackknife(one.learner(), data) : Jackknife.NONE,
        new Headroom(
            UpperBound.of(parts.errors(data.peaks(), one.leftOut(), unsteadiness)),
            one.larger().map(UpperBound::of),
            Arrays.stream(data.peaks()).max().orElse(0)),
        peers(one).stream().map(Contestant::fit).toList());
  }

  private double[] unsteadiness(Contestant one) {
    return one.learner().isEligible()
        ? parts.unsteadiness(one.learner(), data, one.leftOut())
        : new double[data.size()];
  }

  /**
   * @param beyond how good it was on larger tasks than those it knew
   * @param test other tasks, to be predicted, too; null for none
   */
  ComparedModel compared(Contestant one, Optional<PeakScore> beyond, @Nullable Observations test) {
    double[] unsteadiness = unsteadiness(one);
    PeakForecast forecast = forecast(one, unsteadiness);
    return new ComparedModel(
        one.learner(),
        PeakScore.of(data.peaks(), one.leftOut(), boundsOfOthers(one, unsteadiness)),
        beyond,
        Optional.ofNullable(test).map(forecast::score),
        forecast);
  }

  /** The bound of each task rests on the errors of other parts only. */
  private double[] boundsOfOthers(Contestant one, double[] unsteadiness) {
    double[] predicted = one.leftOut();
    double[] bounds = new double[data.size()];
    for (int held = 0; held < parts.parts(); held++) {
      UpperBound bound =
          UpperBound.of(parts.errorsWithout(held, data.peaks(), predicted, unsteadiness));
      for (int i = 0; i < bounds.length; i++) {
        if (parts.part()[i] == held) {
          bounds[i] = bound.above(predicted[i], unsteadiness[i]);
          for (Contestant peer : peers(one)) {
            bounds[i] = Math.max(bounds[i], peer.leftOut()[i]);
          }
        }
      }
    }
    return bounds;
  }
}
