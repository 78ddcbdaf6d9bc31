package endolith.viewer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {
  @Test
  void aLongTraceStaysBoundedAndKeepsItsPeak() {
    Trace trace = new Trace(1);
    for (int i = 0; i < 100_000; i++) {
      trace.add(i, i == 31_415 ? 500 : 100);
    }
    assertThat(trace.size()).isLessThanOrEqualTo(Trace.MOST_POINTS);
    assertThat(trace.largest()).isEqualTo(500);
    assertThat(trace.seconds(trace.size() - 1)).isEqualTo(99_999);
    for (int i = 1; i < trace.size(); i++) {
      assertThat(trace.seconds(i)).isGreaterThan(trace.seconds(i - 1));
    }
  }

  @Test
  void ticksAreRound() {
    assertThat(Ticks.step(1100, 4)).isEqualTo(500);
    assertThat(Ticks.roundedUp(1106)).isEqualTo(1500);
    assertThat(Ticks.time(45)).isEqualTo("45 s");
    assertThat(Ticks.time(200)).isEqualTo("3:20");
    assertThat(Ticks.time(3900)).isEqualTo("1:05:00");
  }
}
