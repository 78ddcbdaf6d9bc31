package endolith.monitor.prediction;

import java.util.Optional;

/**
 * How one learner did.
 *
 * @param score on shapes that were left out
 * @param beyond on sizes beyond those learned from; empty if there were too few
 * @param test on tasks brought for that; empty if there were none
 * @param fit learned from all
 */
public record ComparedModel(
    PeakLearner learner,
    PeakScore score,
    Optional<PeakScore> beyond,
    Optional<PeakScore> test,
    Headroom headroom,
    PeakLearner.PeakFit fit) {

  /** What a task will hardly exceed. */
  public double upper(double[] row) {
    return headroom.above(fit.predict(row));
  }

  /** Relative error on larger tasks than those learned from; 0 if it is unknown. */
  double errorBeyond() {
    return beyond.map(PeakScore::relativeError).orElse(0.0);
  }
}
