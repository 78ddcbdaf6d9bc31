package endolith.monitor.prediction;

import java.util.Arrays;
import java.util.Locale;

/** Predicts the same for every task: what any other learner must be better than. */
final class ConstantLearner implements PeakLearner {

  @Override
  public String name() {
    return "constant";
  }

  @Override
  public PeakFit fit(Observations data) {
    double mean = Arrays.stream(data.peaks()).average().orElse(0);
    return new PeakFit() {
      @Override
      public double predict(double[] row) {
        return mean;
      }

      @Override
      public String text() {
        return String.format(Locale.ROOT, "%.4g", mean);
      }
    };
  }
}
