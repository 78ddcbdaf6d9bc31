package endolith.engine.batch;

import endolith.engine.task.ProgramFault;
import endolith.engine.task.TaskResult;
import endolith.engine.task.WorkerLoss;
import java.util.Optional;

/**
 * Notices that a batch fails for a reason that is not in its tasks: the first ones all ended with
 * the same error of the program, so the others would, too.
 */
final class CommonFault {
  private static final int ENOUGH = 3;

  private int equal;
  private boolean differs;
  private Optional<?> first = Optional.empty();

  /** Takes the result of a task that will not be tried again. */
  synchronized void take(TaskResult result) {
    if (result.isAborted() || differs) {
      return;
    }
    Optional<?> cause = cause(result);
    if (equal == 0) {
      first = cause;
    }
    differs = cause.isEmpty() || !cause.equals(first);
    equal++;
  }

  /** Whether it is of no use to begin any more tasks. */
  synchronized boolean isCertain() {
    return !differs && equal >= ENOUGH;
  }

  /** What would be the same for every task; empty if it may be this one's own. */
  private static Optional<?> cause(TaskResult result) {
    ProgramFault fault = result.remarks().fault();
    if (fault != null) {
      return Optional.of(fault.error());
    }
    WorkerLoss loss = result.remarks().loss();
    return loss != null && loss.isAtTheStart() ? Optional.of(loss) : Optional.empty();
  }
}
