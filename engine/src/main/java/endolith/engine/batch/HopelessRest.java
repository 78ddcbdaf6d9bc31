package endolith.engine.batch;

import endolith.engine.task.ProgramFault;
import endolith.engine.task.TaskResult;
import endolith.engine.task.WorkerLoss;
import java.util.Optional;

/**
 * Notices that a batch fails for a reason that is not in its tasks, so that those that are left
 * would fail alike: the first ones all ended with the same error of the program, or several in a
 * row found the disk full. A single one that found it full may have been the largest.
 */
final class HopelessRest {
  private static final int ENOUGH = 3;

  private int equal;
  private boolean differs;
  private Optional<?> first = Optional.empty();
  private int withoutRoom;

  /** Takes the result of a task that will not be tried again. */
  synchronized void take(TaskResult result) {
    if (result.isAborted()) {
      return;
    }
    withoutRoom = result.remarks().full() == null ? 0 : withoutRoom + 1;
    if (differs) {
      return;
    }
    Optional<?> cause = cause(result);
    if (equal == 0) {
      first = cause;
    }
    differs = cause.isEmpty() || !cause.equals(first);
    equal++;
  }

  /** Why it is of no use to begin any more tasks; empty as long as it may be of use. */
  synchronized Optional<EarlyEnd> reason() {
    if (withoutRoom >= ENOUGH) {
      return Optional.of(EarlyEnd.DISK_FULL);
    }
    return !differs && equal >= ENOUGH ? Optional.of(EarlyEnd.SAME_ERROR) : Optional.empty();
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
