package endolith.monitor.leak;

import java.util.Arrays;
import java.util.Optional;

/** The verdicts on a worker's baselines. */
public enum LeakVerdict {
  /** The baseline climbs from task to task and does not return. */
  LEAK("leak"),
  /** Memory returns after each task, but within tasks it rises above what it was given. */
  HIGH_PEAK("high peak"),
  /** Memory returns after each task. */
  STABLE("stable"),
  /** Too few tasks, or the process is still warming up. */
  NOT_ENOUGH_DATA("not enough data");

  private final String key;

  LeakVerdict(String key) {
    this.key = key;
  }

  /** Its name in the history's database, which never changes. */
  public String key() {
    return key;
  }

  /** The one with that name in the database; empty if it is none of these. */
  public static Optional<LeakVerdict> of(String key) {
    return Arrays.stream(values()).filter(verdict -> verdict.key.equals(key)).findFirst();
  }
}
