package endolith.engine.batch;

import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.util.List;

/** Runs the tasks of a batch; a task that fails takes no other with it. */
public interface BatchExecutor {

  /**
   * @return a result for each task that was begun, in the order of the tasks; those that an abort
   *     came before are left out
   */
  List<TaskResult> execute(List<TaskRequest> tasks, BatchObserver observer, CancelToken cancel)
      throws InterruptedException;
}
