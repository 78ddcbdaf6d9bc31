package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
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

  /** Beyond what was seen, errors are larger anyway. */
  private static final double WILD = 0.6;

  /** Errors that make no difference to anybody. */
  private static final double NO_ERROR = 0.002;

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
    int shapes = data.shapes().size();
    if (shapes < FEWEST_SHAPES) {
      throw new IllegalArgumentException(shapes + " shapes");
    }
    LeaveShapeOut parts = LeaveShapeOut.of(data);
    Extrapolation sizes = Extrapolation.of(data);
    List<ComparedModel> models = new ArrayList<>();
    for (PeakLearner learner : learners) {
      if (learner.isOfUse(data)) {
        models.add(compared(learner, data, test, parts, sizes));
      }
    }
    return new ModelComparison(models, choose(models, shapes));
  }

  private static ComparedModel compared(
      PeakLearner learner,
      Observations data,
      @Nullable Observations test,
      LeaveShapeOut parts,
      Extrapolation sizes) {
    double[] predicted = parts.predictions(learner, data);
    Optional<Beyond> beyond =
        sizes.isPossible() ? Optional.of(beyond(learner, data, sizes)) : Optional.empty();
    Headroom headroom =
        new Headroom(
            UpperBound.of(parts.errors(data.peaks(), predicted)),
            beyond.map(Beyond::bound),
            Arrays.stream(data.peaks()).max().orElse(0));
    PeakLearner.PeakFit fit = learner.fit(data);
    return new ComparedModel(
        learner,
        PeakScore.of(data.peaks(), predicted, boundsOfOthers(data, predicted, parts)),
        beyond.map(Beyond::score),
        Optional.ofNullable(test).map(other -> score(fit, other, headroom)),
        headroom,
        fit);
  }

  /** The bound of each task rests on the errors of other parts only. */
  private static double[] boundsOfOthers(
      Observations data, double[] predicted, LeaveShapeOut parts) {
    double[] bounds = new double[data.size()];
    for (int held = 0; held < parts.parts(); held++) {
      UpperBound bound = UpperBound.of(parts.errorsWithout(held, data.peaks(), predicted));
      for (int i = 0; i < bounds.length; i++) {
        if (parts.part()[i] == held) {
          bounds[i] = bound.above(predicted[i]);
        }
      }
    }
    return bounds;
  }

  private record Beyond(PeakScore score, UpperBound bound) {}

  private static Beyond beyond(PeakLearner learner, Observations data, Extrapolation sizes) {
    Observations known = data.only(sizes.smaller());
    Observations larger = data.only(sizes.larger());
    LeaveShapeOut parts = LeaveShapeOut.of(known);
    UpperBound bound =
        UpperBound.of(parts.errors(known.peaks(), parts.predictions(learner, known)));
    PeakLearner.PeakFit fit = learner.fit(known);
    double[] predicted = Arrays.stream(larger.rows()).mapToDouble(fit::predict).toArray();
    return new Beyond(
        PeakScore.of(
            larger.peaks(), predicted, Arrays.stream(predicted).map(bound::above).toArray()),
        UpperBound.of(Errors.of(larger.peaks(), predicted)));
  }

  private static PeakScore score(PeakLearner.PeakFit fit, Observations data, Headroom headroom) {
    double[] predicted = Arrays.stream(data.rows()).mapToDouble(fit::predict).toArray();
    return PeakScore.of(
        data.peaks(), predicted, Arrays.stream(predicted).map(headroom::above).toArray());
  }

  private static ComparedModel choose(List<ComparedModel> models, int shapes) {
    List<ComparedModel> eligible =
        models.stream().filter(model -> model.learner().isEligible()).toList();
    double noise = NOISE + 1 / Math.sqrt(shapes) / 2;
    List<ComparedModel> good = near(eligible, model -> model.score().relativeError(), noise);
    // Of these, those that go wild beyond what was seen are not wanted.
    return near(good, ComparedModel::errorBeyond, WILD).getFirst();
  }

  private static List<ComparedModel> near(
      List<ComparedModel> models, ToDoubleFunction<ComparedModel> error, double noise) {
    double best = models.stream().mapToDouble(error).min().orElse(0);
    return models.stream()
        .filter(model -> error.applyAsDouble(model) <= best * (1 + noise) + NO_ERROR)
        .toList();
  }
}
