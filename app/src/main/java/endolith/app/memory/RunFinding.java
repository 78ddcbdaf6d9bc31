package endolith.app.memory;

import endolith.monitor.history.VerdictRow;
import endolith.monitor.leak.LeakVerdict;
import java.util.Arrays;
import java.util.Optional;

/** What can be found of a run's memory, the worst first. */
public enum RunFinding {
  LEAK(LeakVerdict.LEAK.key()),
  LOW_MEMORY(VerdictRow.LOW_MEMORY),
  HIGH_PEAK(LeakVerdict.HIGH_PEAK.key());

  private final String key;

  RunFinding(String key) {
    this.key = key;
  }

  /** The one with that name in the history; empty if it is nothing to worry about. */
  public static Optional<RunFinding> of(String key) {
    return Arrays.stream(values()).filter(finding -> finding.key.equals(key)).findFirst();
  }
}
