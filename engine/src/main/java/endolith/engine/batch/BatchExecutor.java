package endolith.engine.batch;

import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.util.List;

/**
 * Runs the tasks of a batch, in processes of this computer or on others; a task that fails takes no
 * other with it.
 */
public interface BatchExecutor {

  /**
   * @param observer may be told on several threads at once, and throws nothing
   * @return a result for each task that was begun, in the order of the tasks; those that an abort
   *     came before are left out
   */
  List<TaskResult> execute(List<TaskRequest> tasks, BatchObserver observer, CancelToken cancel)
      throws InterruptedException;
}
