package endolith.monitor.leak;

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

  private final String text;

  LeakVerdict(String text) {
    this.text = text;
  }

  /** For people and for the database. */
  public String text() {
    return text;
  }
}
