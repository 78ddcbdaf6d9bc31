package endolith.engine.batch;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How the tasks of a batch are spread over worker processes.
 *
 * @param mode how long a worker lives
 * @param workers how many work at a time; {@link #RECOMMENDED} for as many as fit
 * @param recycleAfter number of tasks after which a worker is replaced by a new one; 0 for never
 */
public record Staffing(Mode mode, int workers, int recycleAfter) {

  /** How long a worker lives. */
  public enum Mode {
    /** One worker does one task after another. */
    SERIAL,
    /** Several long-lived workers. */
    WORKERS,
    /** A new process for every task, so that the system takes all memory back. */
    FRESH
  }

  /** As many workers as predicted memory and processors allow. */
  public static final int RECOMMENDED = 0;

  public Staffing {
    if (workers < 0 || mode == Mode.SERIAL && workers > 1) {
      throw new IllegalArgumentException(mode + " with " + workers + " workers");
    }
    if (recycleAfter < 0) {
      throw new IllegalArgumentException("recycle after " + recycleAfter + " tasks");
    }
  }

  public static Staffing serial() {
    return new Staffing(Mode.SERIAL, 1, 0);
  }

  public static Staffing workers(int count) {
    return new Staffing(Mode.WORKERS, count, 0);
  }

  /**
   * @param atATime how many processes may run at once
   */
  public static Staffing fresh(int atATime) {
    return new Staffing(Mode.FRESH, atATime, 0);
  }

  public Staffing recycledAfter(int tasks) {
    return new Staffing(mode, workers, tasks);
  }

  /** Whether the number of workers is still to be decided. */
  @JsonIgnore
  public boolean isRecommended() {
    return workers == RECOMMENDED;
  }

  Staffing orRecommended(int recommended) {
    return isRecommended() ? new Staffing(mode, recommended, recycleAfter) : this;
  }

  /** Whether a worker that has done so many tasks must be replaced before it does another. */
  boolean isSpent(int tasksDone) {
    return mode == Mode.FRESH ? tasksDone > 0 : recycleAfter > 0 && tasksDone >= recycleAfter;
  }
}
