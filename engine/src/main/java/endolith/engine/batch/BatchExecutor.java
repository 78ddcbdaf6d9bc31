package endolith.engine.batch;

import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.util.List;
import java.util.Optional;

/**
 * Runs the tasks of a batch, in processes of this computer or on others; a task that fails takes no
 * other with it.
 */
public interface BatchExecutor {

  /**
   * What came of the tasks of a batch.
   *
   * @param results of those that were begun, in the order of the tasks
   * @param early why those that were not begun would have failed alike, if that is certain
   */
  record Execution(List<TaskResult> results, Optional<EarlyEnd> early) {
    public Execution {
      results = List.copyOf(results);
    }
  }

  /**
   * @param observer may be told on several threads at once, and throws nothing
   * @return what came of the tasks that were begun
   */
  Execution execute(List<TaskRequest> tasks, BatchObserver observer, CancelToken cancel)
      throws InterruptedException;
}
