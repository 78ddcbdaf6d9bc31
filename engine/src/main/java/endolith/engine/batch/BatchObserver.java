package endolith.engine.batch;

import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.worker.TaskEvent;

/**
 * An observer of a batch, to show, record or measure it. The calls come on several threads, but
 * never two at once, and hold up the batch: an observer that has more to do than to note what it is
 * told does it on a thread of its own. What it throws is logged and changes nothing.
 *
 * <p>Order: {@code batchStarted}, then for each worker {@code workerStarted}, its attempts, {@code
 * workerEnded}; {@code batchFinished} last.
 */
public interface BatchObserver {

  default void batchStarted(BatchStart start) {}

  /** A process was started and waits for its first task. */
  default void workerStarted(int worker, long pid) {}

  /** A task must wait, and why; told once for each wait. */
  default void waiting(TaskRequest task, MemoryShortage reason) {}

  default void attemptStarted(Attempt attempt) {}

  /** Stages, progress and heap, as the worker reports them, a few times a second. */
  default void event(Attempt attempt, TaskEvent event) {}

  /** Every attempt ends so, whether with a result, by an abort or by the death of its worker. */
  default void attemptFinished(Attempt attempt, TaskResult result) {}

  /** The task will not be tried again: this is its result. */
  default void taskFinished(TaskRequest task, TaskResult result) {}

  default void workerEnded(int worker, long pid, WorkerEnding ending) {}

  default void batchFinished(BatchSummary summary) {}
}
