package endolith.monitor.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MannKendallTest {

  @Test
  void exactChancesOfSmallSamples() {
    // Kendall's table: one of 5! orders rises throughout; five have one falling neighbour or less.
    assertThat(MannKendall.of(new double[] {1, 2, 3, 4, 5}).chance())
        .isEqualTo(1 / 120.0, within(1e-12));
    assertThat(MannKendall.of(new double[] {1, 3, 2, 4, 5}).chance())
        .isEqualTo(5 / 120.0, within(1e-12));
    assertThat(MannKendall.of(new double[] {5, 4, 3, 2, 1}).chance()).isEqualTo(1, within(1e-12));
  }

  @Test
  void largeSamplesGoOnWhereExactOnesEnd() {
    double[] wave = IntStream.range(0, 31).mapToDouble(k -> k + 40 * Math.sin(k * 2.4)).toArray();
    double exact = MannKendall.of(java.util.Arrays.copyOf(wave, 30)).chance();
    double normal = MannKendall.of(wave).chance();
    assertThat(normal).isBetween(exact / 3, exact * 3);
  }

  @Test
  void theMedianSlopeIgnoresOutliers() {
    double[] values = IntStream.range(0, 20).mapToDouble(k -> 7 + 2 * k).toArray();
    values[4] = 900;
    values[15] = -900;
    TheilSen line = TheilSen.of(values);
    assertThat(line.slope()).isEqualTo(2, within(1e-9));
    assertThat(line.intercept()).isEqualTo(7, within(1e-9));
    assertThat(line.low()).isLessThanOrEqualTo(2);
    assertThat(line.high()).isGreaterThanOrEqualTo(2);
  }
}
