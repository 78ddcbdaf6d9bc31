package endolith.app.run;

/** The states of the window's batch. */
public enum RunState {
  /** None was begun. */
  IDLE,
  RUNNING,
  /** Told to stop; the running stages are ending. */
  STOPPING,
  /** Ended before everything was done, because it was told to. */
  STOPPED,
  FINISHED,
  /** Could not be begun. */
  REFUSED,
  /** Something went wrong that kept the rest from being done. */
  BROKEN_OFF;

  public boolean isBusy() {
    return this == RUNNING || this == STOPPING;
  }
}
