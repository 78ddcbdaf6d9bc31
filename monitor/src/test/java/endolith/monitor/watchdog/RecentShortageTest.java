package endolith.monitor.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.monitor.sampling.MachineReading;
import org.junit.jupiter.api.Test;

class RecentShortageTest {
  private static final long SECOND = 1_000_000_000L;

  private long now;
  private final RecentShortage shortage = new RecentShortage(new Thresholds(1000, 500), () -> now);

  private void available(long bytes) {
    shortage.take(new MachineReading(16_000, bytes, 0));
  }

  @Test
  void plentySpeaksForNothing() {
    assertThat(shortage.explains(0)).isFalse();
    available(9000);
    assertThat(shortage.explains(4000)).isFalse();
  }

  @Test
  void scarcityIsRememberedAfterTheProcessIsGoneButNotForEver() {
    available(300);
    now += SECOND;
    available(9000);
    assertThat(shortage.explains(0)).isTrue();
    now += 30 * SECOND;
    assertThat(shortage.explains(0)).isFalse();
    available(9000);
    assertThat(shortage.explains(0)).isFalse();
  }

  @Test
  void aProcessNearWhatThereIsNeedsNoOtherWitness() {
    available(9000);
    assertThat(shortage.explains(15_000)).isTrue();
  }
}
