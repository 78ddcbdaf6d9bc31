package endolith.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProgressTest {
  private final Progress progress = new Progress();

  private void batch(long units) {
    progress.expect(units);
    progress.advance(units);
  }

  @Test
  void workOfOneBatchIsWholeWhenThatIs() {
    assertThat(progress.fraction()).isZero();
    progress.expect(4);
    progress.advance(1);
    assertThat(progress.fraction()).isEqualTo(0.25);
    progress.advance(3);
    assertThat(progress.fraction()).isOne();
  }

  @Test
  void partsFillTheirShareAndNothingGoesBack() {
    progress.part(0.35, 1);
    batch(100);
    assertThat(progress.fraction()).isEqualTo(0.35);
    progress.part(0.85, 2);
    progress.expect(50);
    assertThat(progress.fraction()).isEqualTo(0.35);
    progress.advance(50);
    assertThat(progress.fraction()).isEqualTo(0.6, within(1e-9));
    batch(50);
    assertThat(progress.fraction()).isEqualTo(0.85, within(1e-9));
  }

  @Test
  void moreBatchesThanWereThoughtOfStayWithinTheirPart() {
    progress.part(0.8, 1);
    double before = 0;
    for (int i = 0; i < 5; i++) {
      batch(10);
      assertThat(progress.fraction()).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(0.8);
      before = progress.fraction();
    }
    progress.part(1, 1);
    batch(10);
    assertThat(progress.fraction()).isOne();
  }

  @Test
  void whatIsExpectedMeanwhileDoesNotTakeBackWhatWasSeen() {
    progress.expect(10);
    progress.advance(9);
    assertThat(progress.fraction()).isEqualTo(0.9);
    progress.expect(10);
    assertThat(progress.fraction()).isEqualTo(0.9);
  }
}
