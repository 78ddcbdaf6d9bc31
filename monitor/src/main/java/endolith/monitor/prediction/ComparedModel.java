package endolith.monitor.prediction;

import java.util.Optional;

/**
 * One learner in a comparison, and how it did.
 *
 * @param score on shapes that were left out
 * @param beyond on sizes beyond those learned from; empty if there were too few
 * @param test on tasks brought for that; empty if there were none
 * @param forecast learned from all
 */
public record ComparedModel(
    PeakLearner learner,
    PeakScore score,
    Optional<PeakScore> beyond,
    Optional<PeakScore> test,
    PeakForecast forecast) {}
