package endolith.monitor.watchdog;

import endolith.monitor.sampling.MachineReading;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How scarce memory was in the last seconds: when a process was killed for it, it is plentiful
 * again. Safe for several threads.
 */
public final class RecentShortage {
  /** A worker's death is seen at once; the samples may be seconds apart. */
  private static final Duration RECENT = Duration.ofSeconds(12);

  /** A process so near what there is, or what it may have, was killed for that. */
  private static final double NEAR = 0.9;

  private final Thresholds thresholds;
  private final LongSupplier clock;
  private long least = Long.MAX_VALUE;
  private long total = Long.MAX_VALUE;
  private long at;

  /**
   * @param clock nanoseconds since some moment
   */
  public RecentShortage(Thresholds thresholds, LongSupplier clock) {
    this.thresholds = thresholds;
    this.clock = clock;
  }

  /** Takes the newest reading. */
  public synchronized void take(MachineReading machine) {
    total = machine.totalBytes();
    if (machine.availableBytes() <= least || isOld()) {
      least = machine.availableBytes();
      at = clock.getAsLong();
    }
  }

  /**
   * Whether a process may have been killed for want of memory.
   *
   * @param peakBytes the most that it had, as far as known
   */
  public synchronized boolean explains(long peakBytes) {
    return peakBytes > NEAR * total || !isOld() && least < thresholds.scarceBytes();
  }

  private boolean isOld() {
    return clock.getAsLong() - at > RECENT.toNanos();
  }
}
