package endolith.monitor.prediction;

import java.util.Arrays;
import java.util.List;

/**
 * The forecast of what is to be expected of tasks, and what they will hardly exceed: the model's
 * own bound, and never less than what a model expects that is as good on all that was seen. Among
 * tasks that were seen such models agree; beyond them nobody knows which of them is right.
 *
 * @param peers the models that are as good
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02015.x">Draper 1995, on the uncertainty
 *     of models</a>
 */
public record PeakForecast(
    PeakLearner.PeakFit fit,
    Jackknife jackknife,
    Headroom headroom,
    List<PeakLearner.PeakFit> peers) {

  public PeakForecast {
    peers = List.copyOf(peers);
  }

  /**
   * Of the learner that suits these tasks best.
   *
   * @param data of {@link ModelComparison#FEWEST_SHAPES} shapes at least
   * @param learners the simplest first
   */
  public static PeakForecast of(Observations data, List<PeakLearner> learners) {
    ModelSelection selection =
        ModelSelection.of(
            data, learners.stream().filter(learner -> learner.isOfUse(data)).toList());
    return selection.forecast(selection.chosen());
  }

  public double expected(double[] row) {
    return fit.predict(row);
  }

  /** What a task will hardly exceed. */
  public double upper(double[] row) {
    double predicted = fit.predict(row);
    double bound = headroom.above(predicted, jackknife.unsteadiness(row, predicted));
    for (PeakLearner.PeakFit peer : peers) {
      bound = Math.max(bound, peer.predict(row));
    }
    return bound;
  }

  /** How good it is on other tasks. */
  PeakScore score(Observations other) {
    return PeakScore.of(
        other.peaks(),
        Arrays.stream(other.rows()).mapToDouble(this::expected).toArray(),
        Arrays.stream(other.rows()).mapToDouble(this::upper).toArray());
  }
}
