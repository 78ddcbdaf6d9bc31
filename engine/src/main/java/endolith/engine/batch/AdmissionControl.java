package endolith.engine.batch;

import endolith.engine.task.TaskRequest;
import java.util.Optional;

/**
 * Decides, from what it knows of memory, what a batch may do next. The answers must come at once;
 * the questions come on several threads.
 */
public interface AdmissionControl {

  /** Lets everything happen. */
  AdmissionControl OPEN = new AdmissionControl() {};

  /**
   * Why {@code next} may not be started now; empty if it may. Asked again a few times a second
   * while it says no: it must let a task start at some time, at the latest when nothing else can be
   * won by waiting.
   *
   * @param running how many tasks run now
   */
  default Optional<MemoryShortage> objection(TaskRequest next, int running) {
    return Optional.empty();
  }

  /**
   * Why the task begun last must be stopped now to save the others; empty if nothing is wrong.
   * Asked a few times a second while tasks run and none is being stopped. The stopped task is tried
   * again after the others; what it has finished is kept.
   *
   * @param running how many tasks run now
   */
  default Optional<MemoryShortage> emergency(int running) {
    return Optional.empty();
  }

  /**
   * Whether memory was so short in the last seconds that the system may have killed a process for
   * it. Asked at once after a worker was killed by nobody knows whom.
   *
   * @param peakBytes the most that the process had, as far as it told
   */
  default boolean wasShort(long peakBytes) {
    return false;
  }

  /**
   * Whether the worker should be replaced before its next task, because it does not give memory
   * back.
   *
   * @param pid its process, which has just finished a task
   */
  default boolean isLeaking(int worker, long pid) {
    return false;
  }

  /**
   * Whether from now on every task gets a new process, whatever mode the batch was begun in: asked
   * before and after each task.
   */
  default boolean wantsFresh() {
    return false;
  }
}
