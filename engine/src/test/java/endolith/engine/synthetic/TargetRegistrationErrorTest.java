package endolith.engine.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TargetRegistrationErrorTest {
  private static final SyntheticPair PAIR =
      new SyntheticPair(SyntheticSpec.of(600, 500).withAngle(12).withBend(4));

  @Test
  void truthHasNoError() {
    TargetRegistrationError error = TargetRegistrationError.of(PAIR::truePostToPre, PAIR, 40);
    assertThat(error.points()).isBetween(400, 1200);
    assertThat(error.max()).isZero();
  }

  @Test
  void constantErrorIsFound() {
    TargetRegistrationError error =
        TargetRegistrationError.of(
            (x, y) -> {
              double[] at = PAIR.truePostToPre(x, y);
              return new double[] {at[0] + 3, at[1] - 4};
            },
            PAIR,
            40);
    assertThat(error.median()).isCloseTo(5, within(1e-9));
    assertThat(error.p95()).isCloseTo(5, within(1e-9));
    assertThat(error.max()).isCloseTo(5, within(1e-9));
  }

  @Test
  void nothingInCommonGivesNoFigure() {
    SyntheticPair apart = new SyntheticPair(SyntheticSpec.of(600, 500).withShift(2000, 0));
    TargetRegistrationError error = TargetRegistrationError.of(apart::truePostToPre, apart, 20);
    assertThat(error.points()).isZero();
    assertThat(error.median()).isNaN();
  }
}
