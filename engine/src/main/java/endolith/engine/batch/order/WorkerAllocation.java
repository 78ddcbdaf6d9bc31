package endolith.engine.batch.order;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The allocation of a batch's tasks to worker processes.
 *
 * @param mode how long a worker lives
 * @param workers how many work at a time; {@link #RECOMMENDED} for as many as fit
 * @param recycleAfter number of tasks after which a worker is replaced by a new one; 0 for never
 */
public record WorkerAllocation(Mode mode, int workers, int recycleAfter) {

  /** How long a worker lives. */
  public enum Mode {
    /** One worker does one task after another. */
    SERIAL,
    /** Several long-lived workers. */
    WORKERS,
    /** A new process for every task, so that the system takes all memory back. */
    FRESH
  }

  /** No computer runs more at a time: who asks for more has mistyped. */
  public static final int MOST_WORKERS = 256;

  /** As many workers as predicted memory and processors allow. */
  public static final int RECOMMENDED = 0;

  public WorkerAllocation {
    if (workers < 0 || mode == Mode.SERIAL && workers > 1) {
      throw new IllegalArgumentException(mode + " with " + workers + " workers");
    }
    if (recycleAfter < 0) {
      throw new IllegalArgumentException("recycle after " + recycleAfter + " tasks");
    }
  }

  public static WorkerAllocation serial() {
    return new WorkerAllocation(Mode.SERIAL, 1, 0);
  }

  public static WorkerAllocation workers(int count) {
    return new WorkerAllocation(Mode.WORKERS, count, 0);
  }

  /**
   * @param atATime how many processes may run at once
   */
  public static WorkerAllocation fresh(int atATime) {
    return new WorkerAllocation(Mode.FRESH, atATime, 0);
  }

  public WorkerAllocation recycledAfter(int tasks) {
    return new WorkerAllocation(mode, workers, tasks);
  }

  /** Whether the number of workers is still to be decided. */
  @JsonIgnore
  public boolean isRecommended() {
    return workers == RECOMMENDED;
  }

  /** The same, with that number of workers if it is still to be decided. */
  public WorkerAllocation orRecommended(int recommended) {
    return isRecommended() ? new WorkerAllocation(mode, recommended, recycleAfter) : this;
  }

  /** Whether a worker that has done so many tasks must be replaced before it does another. */
  public boolean isSpent(int tasksDone) {
    return mode == Mode.FRESH ? tasksDone > 0 : recycleAfter > 0 && tasksDone >= recycleAfter;
  }
}
