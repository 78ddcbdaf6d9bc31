package endolith.engine.worker;

import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.TaskWatcher;

/** Runs a task; failures are results. */
@FunctionalInterface
public interface TaskWork {
  TaskResult run(TaskRequest request, TaskWatcher watcher, CancelToken cancel);
}
