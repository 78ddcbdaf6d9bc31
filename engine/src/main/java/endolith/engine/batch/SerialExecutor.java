package endolith.engine.batch;

import endolith.engine.pipeline.Pipeline;
import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.task.CancelToken;
import endolith.engine.worker.WorkerCommand;
import endolith.engine.worker.WorkerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker process does one task after another; if it dies, the next task gets a new one. */
public final class SerialExecutor implements BatchExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(SerialExecutor.class);

  private final WorkerCommand command;

  public SerialExecutor(WorkerCommand command) {
    this.command = command;
  }

  @Override
  public List<TaskResult> execute(
      List<TaskRequest> tasks, BatchListener listener, CancelToken cancel)
      throws InterruptedException {
    List<TaskResult> results = new ArrayList<>();
    @Nullable WorkerProcess worker = null;
    try {
      for (TaskRequest task : tasks) {
        if (cancel.isCancelled()) {
          break;
        }
        listener.taskStarted(task);
        TaskResult result;
        try {
          worker = worker != null && worker.isAlive() ? worker : WorkerProcess.start(command);
          result = worker.run(task, event -> listener.event(task, event), cancel);
        } catch (IOException e) {
          String sentence = "the worker process could not be started: " + e.getMessage();
          result = TaskResult.failed(task, sentence, 0, List.of());
        }
        if (worker == null || !worker.isAlive()) {
          sweep(task);
        }
        results.add(result);
        listener.taskFinished(task, result);
      }
      return results;
    } finally {
      if (worker != null) {
        worker.close();
      }
    }
  }

  /** Removes what a worker left half-written when it died. */
  private static void sweep(TaskRequest task) {
    try {
      Pipeline.sweep(task);
    } catch (IOException e) {
      LOG.warn("sweeping after {}", task.title(), e);
    }
  }
}
