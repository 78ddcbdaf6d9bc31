package endolith.monitor.prediction;

import java.util.Optional;

/**
 * A candidate: a learner with what it learned from all tasks, and its predictions of tasks that it
 * did not know.
 *
 * @param leftOut predictions of all tasks, each by a fit that knew none of its shape
 * @param error relative, of those; root of the mean square
 * @param larger what the smaller tasks told of the larger ones; empty if there were too few
 * @param errorBeyond relative, of those; 0 if there are none
 */
record CandidateModel(
    PeakLearner learner,
    PeakLearner.PeakFit fit,
    double[] leftOut,
    double error,
    Optional<HeldOutErrors> larger,
    double errorBeyond) {

  static CandidateModel of(
      PeakLearner learner, Observations data, LeaveShapeOut parts, Extrapolation sizes) {
    double[] leftOut = parts.predictions(learner, data);
    Optional<HeldOutErrors> larger =
        sizes.isPossible() ? Optional.of(sizes.errors(learner, data)) : Optional.empty();
    return new CandidateModel(
        learner,
        learner.fit(data),
        leftOut,
        relative(data.peaks(), leftOut),
        larger,
        larger.map(errors -> relative(errors.peaks(), errors.predicted())).orElse(0.0));
  }

  private static double relative(double[] peaks, double[] predicted) {
    double squares = 0;
    for (int i = 0; i < peaks.length; i++) {
      double error = predicted[i] / peaks[i] - 1;
      squares += error * error / peaks.length;
    }
    return Math.sqrt(squares);
  }
}
