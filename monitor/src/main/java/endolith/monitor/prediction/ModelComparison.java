package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All learners on the same tasks, and the one that is used: the simplest whose error is within the
 * noise of the best.
 *
 * @param models the simplest first
 * @param chosen one of them
 */
public record ModelComparison(List<ComparedModel> models, ComparedModel chosen) {
  /** A learner must be better by this share to be worth its being less simple. */
  private static final double NOISE = 0.1;

  /** Fewer shapes teach nothing. */
  public static final int FEWEST_SHAPES = 3;

  public ModelComparison {
    models = List.copyOf(models);
  }

  /**
   * @param data of {@link #FEWEST_SHAPES} shapes at least
   * @param test tasks that nothing is learned from; null for none
   */
  public static ModelComparison of(Observations data, @Nullable Observations test) {
    return of(data, test, PeakLearner.all());
  }

  /**
   * @param learners the simplest first
   */
  public static ModelComparison of(
      Observations data, @Nullable Observations test, List<PeakLearner> learners) {
    if (data.shapes().size() < FEWEST_SHAPES) {
      throw new IllegalArgumentException(data.shapes().size() + " shapes");
    }
    List<ComparedModel> models = new ArrayList<>();
    for (PeakLearner learner : learners) {
      models.add(compared(learner, data, test));
    }
    return new ModelComparison(models, choose(models, data));
  }

  private static ComparedModel compared(
      PeakLearner learner, Observations data, @Nullable Observations test) {
    double[] predicted = LeaveShapeOut.predictions(learner, data);
    double margin = UpperBound.margin(data.peaks(), predicted);
    PeakLearner.PeakFit fit = learner.fit(data);
    // The bound of each task rests on the others' errors only.
    PeakScore score = PeakScore.of(data.peaks(), predicted, marginsOfOthers(data, predicted));
    return new ComparedModel(
        learner,
        score,
        beyond(learner, data),
        Optional.ofNullable(test).map(other -> score(fit, other, margin)),
        margin,
        fit);
  }

  private static double[] marginsOfOthers(Observations data, double[] predicted) {
    double[] margins = new double[data.size()];
    for (List<Integer> shape : data.shapes()) {
      List<Integer> others = Extrapolation.others(data, shape);
      double margin =
          UpperBound.margin(
              others.stream().mapToDouble(i -> data.peaks()[i]).toArray(),
              others.stream().mapToDouble(i -> predicted[i]).toArray());
      shape.forEach(i -> margins[i] = margin);
    }
    return margins;
  }

  private static Optional<PeakScore> beyond(PeakLearner learner, Observations data) {
    List<Integer> smaller = Extrapolation.smaller(data);
    List<Integer> larger = Extrapolation.others(data, smaller);
    if (smaller.isEmpty() || larger.isEmpty()) {
      return Optional.empty();
    }
    Observations known = data.only(smaller);
    if (known.shapes().size() < FEWEST_SHAPES) {
      return Optional.empty();
    }
    double margin = UpperBound.margin(known.peaks(), LeaveShapeOut.predictions(learner, known));
    return Optional.of(score(learner.fit(known), data.only(larger), margin));
  }

  private static PeakScore score(PeakLearner.PeakFit fit, Observations data, double margin) {
    double[] predicted = Arrays.stream(data.rows()).mapToDouble(fit::predict).toArray();
    double[] margins = new double[data.size()];
    Arrays.fill(margins, margin);
    return PeakScore.of(data.peaks(), predicted, margins);
  }

  private static ComparedModel choose(List<ComparedModel> models, Observations data) {
    List<ComparedModel> eligible =
        models.stream().filter(model -> model.learner().isEligible()).toList();
    double best = eligible.stream().mapToDouble(m -> m.score().relativeError()).min().orElse(0);
    double noise = NOISE + 1 / Math.sqrt(data.shapes().size()) / 2;
    return eligible.stream()
        .filter(model -> model.score().relativeError() <= best * (1 + noise) + 0.002)
        .findFirst()
        .orElse(eligible.getFirst());
  }
}
