package endolith.monitor.watchdog;

import endolith.monitor.sampling.MachineReading;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps the machine from running out of memory: below one threshold no task is started, below a
 * second one the youngest is stopped. Safe for several threads.
 */
public final class Watchdog {
  /** Tasks are started again only when clearly more than the threshold is available. */
  private static final double AGAIN = 1.2;

  private final Thresholds thresholds;
  private final Supplier<MachineReading> machine;
  private boolean holding;

  /**
   * @param machine the newest reading
   */
  public Watchdog(Thresholds thresholds, Supplier<MachineReading> machine) {
    this.thresholds = thresholds;
    this.machine = machine;
  }

  /**
   * Why no task may start now; empty if one may. With nothing running one may always: waiting would
   * win nothing.
   */
  public synchronized Optional<Shortage> objection(int running) {
    long available = machine.get().availableBytes();
    holding = available < thresholds.scarceBytes() * (holding ? AGAIN : 1);
    return holding && running > 0
        ? Optional.of(new Shortage(available, thresholds.scarceBytes()))
        : Optional.empty();
  }

  /** Why the youngest task must stop; empty if memory suffices, or no other would be saved. */
  public Optional<Shortage> emergency(int running) {
    long available = machine.get().availableBytes();
    return running > 1 && available < thresholds.criticalBytes()
        ? Optional.of(new Shortage(available, thresholds.criticalBytes()))
        : Optional.empty();
  }
}
