package endolith.viewer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void ticksAreRound() {
    assertThat(Ticks.step(1100, 4)).isEqualTo(500);
    assertThat(Ticks.timeStep(100, 8)).isEqualTo(15);
    assertThat(Ticks.timeStep(8 * 3600, 8)).isEqualTo(3600);
    assertThat(Ticks.timeStep(2, 8)).isEqualTo(0.25);
  }

  @Test
  void timesAreWrittenAsPeopleDo() {
    assertThat(Ticks.time(45, 5)).isEqualTo("45 s");
    assertThat(Ticks.time(200, 5)).isEqualTo("3:20");
    assertThat(Ticks.time(3900, 5)).isEqualTo("1:05:00");
    assertThat(Ticks.time(61.3, 0.1)).isEqualTo("1:01.3");
  }
}
