package endolith.engine.batch;

import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.task.CancelToken;
import java.util.List;

/** Does the tasks of a batch; a task that fails takes no other with it. */
public interface BatchExecutor {

  /**
   * @return a result for each task that was begun, in the order of the tasks; those that an abort
   *     came before are left out
   */
  List<TaskResult> execute(List<TaskRequest> tasks, BatchObserver observer, CancelToken cancel)
      throws InterruptedException;
}
