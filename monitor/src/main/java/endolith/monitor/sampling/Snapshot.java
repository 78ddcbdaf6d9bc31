package endolith.monitor.sampling;

import java.time.Instant;
import java.util.List;

/**
 * A snapshot of all watched processes at one moment.
 *
 * @param processes those that were there, by ascending number
 */
public record Snapshot(Instant time, List<ProcessReading> processes, MachineReading machine) {

  public Snapshot {
    processes = List.copyOf(processes);
  }
}
