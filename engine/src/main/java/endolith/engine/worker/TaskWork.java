package endolith.engine.worker;

import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.pipeline.TaskWatcher;
import endolith.engine.task.CancelToken;

/** Does a task; failures are results. */
@FunctionalInterface
public interface TaskWork {
  TaskResult run(TaskRequest request, TaskWatcher watcher, CancelToken cancel);
}
