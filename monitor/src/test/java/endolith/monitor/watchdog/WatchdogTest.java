package endolith.monitor.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.monitor.sampling.MachineReading;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private static final long MIB = 1 << 20;
  private long available = 8192 * MIB;
  private final Watchdog watchdog =
      new Watchdog(
          new Thresholds(1000 * MIB, 500 * MIB),
          () -> new MachineReading(16384 * MIB, available, 0));

  @Test
  void withEnoughMemoryEverythingGoesOn() {
    assertThat(watchdog.objection(3)).isEmpty();
    assertThat(watchdog.emergency(3)).isEmpty();
  }

  @Test
  void whenMemoryIsScarceNoTaskIsStartedUntilThereIsClearlyMore() {
    available = 900 * MIB;
    assertThat(watchdog.objection(1)).contains(new Shortage(900 * MIB, 1000 * MIB));
    available = 1100 * MIB;
    assertThat(watchdog.objection(1)).isPresent();
    available = 1300 * MIB;
    assertThat(watchdog.objection(1)).isEmpty();
    available = 1100 * MIB;
    assertThat(watchdog.objection(1)).isEmpty();
    assertThat(watchdog.emergency(2)).isEmpty();
  }

  @Test
  void aTaskMayAlwaysStartWhenNoneRuns() {
    available = 10 * MIB;
    assertThat(watchdog.objection(0)).isEmpty();
    assertThat(watchdog.objection(1)).isPresent();
  }

  @Test
  void whenMemoryIsCriticalTheYoungestOfSeveralMustStop() {
    available = 400 * MIB;
    assertThat(watchdog.emergency(2)).isPresent();
    assertThat(watchdog.emergency(1)).isEmpty();
  }

  @Test
  void thresholdsFollowTheMachine() {
    assertThat(Thresholds.of(new MachineReading(4000 * MIB, 0, 0)))
        .isEqualTo(new Thresholds(400 * MIB, 200 * MIB));
    assertThat(Thresholds.of(new MachineReading(64000 * MIB, 0, 0)).scarceBytes())
        .isEqualTo(1024 * MIB);
  }
}
