package endolith.app.run;

/** How far a task of a batch has come. */
public enum Phase {
  WAITING,
  RUNNING,
  DONE,
  FAILED,
  STOPPED;

  public boolean isOver() {
    return this == DONE || this == FAILED || this == STOPPED;
  }
}
