package endolith.monitor.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JackknifeTest {
  private static final double[] ANY = {1};

  @Test
  void ofAMeanItIsTheStandardErrorOfTheMean() {
    double[] peaks = new Random(1).doubles(12, 300, 400).toArray();
    double[][] rows = new double[peaks.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {i};
    }
    Observations data = new Observations(List.of("a"), rows, peaks);
    ConstantLearner mean = new ConstantLearner();
    double expected = mean.fit(data).predict(ANY);
    double squares = 0;
    for (double peak : peaks) {
      squares += (peak - expected) * (peak - expected);
    }
    double error = Math.sqrt(squares / (peaks.length - 1) / peaks.length);
    assertThat(LeaveShapeOut.of(data).jackknife(mean, data).unsteadiness(ANY, expected))
        .isEqualTo(error / expected, within(1e-9));
  }

  @Test
  void whatLiesFarOutsideIsLessSteady() {
    Random random = new Random(2);
    double[][] rows = new double[20][];
    double[] peaks = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {i};
      peaks[i] = (300 + 10 * i) * (1 + 0.03 * random.nextGaussian());
    }
    Observations data = new Observations(List.of("a"), rows, peaks);
    PeakForecast forecast = PeakForecast.of(data, List.of(PeakLearner.all().get(1)));
    double inside = forecast.jackknife().unsteadiness(new double[] {10}, 400);
    double outside = forecast.jackknife().unsteadiness(new double[] {200}, 2300);
    assertThat(outside).isGreaterThan(2 * inside);
    assertThat(Jackknife.NONE.unsteadiness(ANY, 1)).isZero();
  }
}
