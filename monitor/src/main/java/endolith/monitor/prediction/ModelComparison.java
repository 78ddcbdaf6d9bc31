package endolith.monitor.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comparison of all learners on the same tasks, and the one that is used: the simplest whose
 * error is within the noise of the best.
 *
 * @param models the simplest first
 * @param chosen one of them
 */
public record ModelComparison(List<ComparedModel> models, ComparedModel chosen) {
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
    List<PeakLearner> useful = learners.stream().filter(one -> one.isOfUse(data)).toList();
    ModelSelection selection = ModelSelection.of(data, useful);
    Extrapolation sizes = Extrapolation.of(data);
    // Those who know the smaller tasks only choose and bound as if there were no larger ones.
    Optional<ModelSelection> smaller =
        sizes.isPossible()
            ? Optional.of(ModelSelection.of(data.only(sizes.smaller()), useful))
            : Optional.empty();
    List<ComparedModel> models = new ArrayList<>();
    for (int i = 0; i < useful.size(); i++) {
      int one = i;
      Optional<PeakScore> beyond =
          smaller.map(
              small -> small.forecast(small.all().get(one)).score(data.only(sizes.larger())));
      models.add(selection.compared(selection.all().get(i), beyond, test));
    }
    return new ModelComparison(models, models.get(selection.all().indexOf(selection.chosen())));
  }
}
