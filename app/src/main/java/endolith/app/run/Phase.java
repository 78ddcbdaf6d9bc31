package endolith.app.run;

/** The phases of a task in a batch. */
public enum Phase {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  STOPPED,
  /** The run ended before it came to this task. */
  LEFT;

  /** Whether there is a result, good or bad. */
  public boolean hasResult() {
    return this == DONE || this == FAILED;
  }

  public boolean isOver() {
    return this == DONE || this == FAILED || this == STOPPED;
  }
}
