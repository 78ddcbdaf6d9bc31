package endolith.engine.batch;

import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.worker.TaskEvent;

/** Told how a batch goes on. */
public interface BatchListener {
  void taskStarted(TaskRequest request);

  void event(TaskRequest request, TaskEvent event);

  void taskFinished(TaskRequest request, TaskResult result);
}
