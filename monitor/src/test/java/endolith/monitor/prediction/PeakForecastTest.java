package endolith.monitor.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeakForecastTest {

  private static PeakLearner.PeakFit slope(double slope) {
    return new PeakLearner.PeakFit() {
      @Override
      public double predict(double[] row) {
        return 100 + slope * row[0];
      }

      @Override
      public String text() {
        return "a line";
      }
    };
  }

  @Test
  void beyondWhatWasSeenTheSteepestOfTheGoodModelsIsCovered() {
    Headroom tenPercent = new Headroom(new UpperBound(0.1, 1, 0), Optional.empty(), 200);
    PeakForecast forecast =
        new PeakForecast(
            slope(1), Jackknife.NONE, tenPercent, List.of(slope(1.05), slope(0.5), slope(2)));
    assertThat(forecast.expected(new double[] {10})).isEqualTo(110);
    assertThat(forecast.upper(new double[] {10})).isEqualTo(121, within(1e-9));
    assertThat(forecast.upper(new double[] {1000})).isEqualTo(2100, within(1e-9));
  }
}
