package endolith.app.run;

/** The phases of a task in a batch. */
public enum Phase {
  WAITING,
  RUNNING,
  /** Complete, whatever its result is worth. */
  DONE,
  CRASHED,
  STOPPED,
  /** The run ended before it came to this task. */
  LEFT;

  public boolean isOver() {
    return this == DONE || this == CRASHED || this == STOPPED;
  }
}
