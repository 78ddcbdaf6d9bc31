package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The selection among learners that are tried on the same tasks.
 *
 * @param all the simplest first
 * @param good those whose errors are within the noise of the best, and that do not go wild on
 *     larger tasks than they learned from; the simplest, which is the first, is used
 */
record ModelSelection(
    Observations data, LeaveShapeOut parts, List<CandidateModel> all, List<CandidateModel> good) {
  /** A learner must be better by this share to be worth its being less simple. */
  private static final double NOISE = 0.1;

  /** Beyond what was seen, errors are larger anyway. */
  private static final double WILD = 0.6;

  /** Errors that make no difference to anybody. */
  private static final double NO_ERROR = 0.002;

  static ModelSelection of(Observations data, List<PeakLearner> learners) {
    LeaveShapeOut parts = LeaveShapeOut.of(data);
    Extrapolation sizes = Extrapolation.of(data);
    List<CandidateModel> all = new ArrayList<>();
    for (PeakLearner learner : learners) {
      all.add(CandidateModel.of(learner, data, parts, sizes));
    }
    double noise = NOISE + 1 / Math.sqrt(data.shapes().size()) / 2;
    List<CandidateModel> near = near(all, CandidateModel::error, noise);
    return new ModelSelection(data, parts, all, near(near, CandidateModel::errorBeyond, WILD));
  }

  private static List<CandidateModel> near(
      List<CandidateModel> all, ToDoubleFunction<CandidateModel> error, double noise) {
    double best = all.stream().mapToDouble(error).min().orElse(0);
    return all.stream()
        .filter(candidate -> error.applyAsDouble(candidate) <= best * (1 + noise) + NO_ERROR)
        .toList();
  }

  CandidateModel chosen() {
    return good.getFirst();
  }

  /** The others that are as good as this one. */
  private List<CandidateModel> peers(CandidateModel candidate) {
    return good.contains(candidate)
        ? good.stream().filter(other -> other != candidate).toList()
        : List.of();
  }

  PeakForecast forecast(CandidateModel candidate) {
    return forecast(candidate, unsteadiness(candidate));
  }

  private PeakForecast forecast(CandidateModel candidate, double[] unsteadiness) {
    return new PeakForecast(
        candidate.fit(),
        parts.jackknife(candidate.learner(), data),
        new Headroom(
            UpperBound.of(parts.errors(data.peaks(), candidate.leftOut(), unsteadiness)),
            candidate.larger().map(UpperBound::of),
            Arrays.stream(data.peaks()).max().orElse(0)),
        peers(candidate).stream().map(CandidateModel::fit).toList());
  }

  private double[] unsteadiness(CandidateModel candidate) {
    return parts.unsteadiness(candidate.learner(), data, candidate.leftOut());
  }

  /**
   * @param beyond how good it was on larger tasks than those it knew
   * @param test other tasks, to be predicted, too; null for none
   */
  ComparedModel compared(
      CandidateModel candidate, Optional<PeakScore> beyond, @Nullable Observations test) {
    double[] unsteadiness = unsteadiness(candidate);
    PeakForecast forecast = forecast(candidate, unsteadiness);
    return new ComparedModel(
        candidate.learner(),
        PeakScore.of(data.peaks(), candidate.leftOut(), boundsOfOthers(candidate, unsteadiness)),
        beyond,
        Optional.ofNullable(test).map(forecast::score),
        forecast);
  }

  /** The bound of each task rests on the errors of other parts only. */
  private double[] boundsOfOthers(CandidateModel candidate, double[] unsteadiness) {
    double[] predicted = candidate.leftOut();
    double[] bounds = new double[data.size()];
    for (int held = 0; held < parts.parts(); held++) {
      UpperBound bound =
          UpperBound.of(parts.errorsWithout(held, data.peaks(), predicted, unsteadiness));
      for (int i = 0; i < bounds.length; i++) {
        if (parts.part()[i] == held) {
          bounds[i] = bound.above(predicted[i], unsteadiness[i]);
          for (CandidateModel peer : peers(candidate)) {
            bounds[i] = Math.max(bounds[i], peer.leftOut()[i]);
          }
        }
      }
    }
    return bounds;
  }
}
