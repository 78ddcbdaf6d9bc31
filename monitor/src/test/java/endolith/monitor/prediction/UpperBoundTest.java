package endolith.monitor.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UpperBoundTest {

  @Test
  void isNeverLessThanTheLeastShareAbove() {
    UpperBound constant = new UpperBound(5, 0, 0);
    assertThat(constant.above(100, 0)).isEqualTo(105, within(1e-9));
    assertThat(constant.above(1000, 0)).isEqualTo(1020, within(1e-9));
    assertThat(new UpperBound(0.1, 1, 0).above(200, 0)).isEqualTo(220, within(1e-9));
  }

  /** Thirty shapes, of which the last is unlike all others and predicted badly. */
  private static HeldOutErrors oneIsLonely(double itsUnsteadiness) {
    double[] peaks = new double[30];
    double[] predicted = new double[30];
    double[] unsteadiness = new double[30];
    double[] weights = new double[30];
    for (int i = 0; i < peaks.length; i++) {
      predicted[i] = 100 + 10 * i;
      peaks[i] = predicted[i] * (i == 29 ? 1.5 : 0.9 + 0.2 * i / 28);
      unsteadiness[i] = i == 29 ? itsUnsteadiness : 0.02;
      weights[i] = 1;
    }
    return new HeldOutErrors(peaks, predicted, unsteadiness, weights);
  }

  @Test
  void aLonelyShapeDoesNotRaiseTheBoundsOfAllOthers() {
    UpperBound bound = UpperBound.of(oneIsLonely(0.8));
    assertThat(bound.above(200, 0.02)).isBetween(220.0, 230.0);
    assertThat(bound.above(390, 0.8)).isGreaterThan(1.5 * 390);
  }

  @Test
  void aBadPredictionOfWhatIsLikeTheOthersRaisesAllBounds() {
    UpperBound bound = UpperBound.of(oneIsLonely(0.02));
    assertThat(bound.above(200, 0.02)).isGreaterThan(280);
  }
}
