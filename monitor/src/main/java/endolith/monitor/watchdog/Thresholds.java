package endolith.monitor.watchdog;

import endolith.monitor.sampling.MachineReading;

/**
 * The thresholds below which memory is short.
 *
 * @param scarceBytes available memory below which no task is started
 * @param criticalBytes below which the youngest task is stopped
 */
public record Thresholds(long scarceBytes, long criticalBytes) {
  private static final long MIB = 1 << 20;

  public Thresholds {
    if (criticalBytes < 0 || criticalBytes > scarceBytes) {
      throw new IllegalArgumentException(criticalBytes + " above " + scarceBytes);
    }
  }

  /** A tenth and a twentieth of the machine's memory, but no more than 1 GiB and 512 MiB. */
  public static Thresholds of(MachineReading machine) {
    return new Thresholds(
        Math.min(1024 * MIB, machine.totalBytes() / 10),
        Math.min(512 * MIB, machine.totalBytes() / 20));
  }
}
