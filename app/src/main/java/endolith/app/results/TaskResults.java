package endolith.app.results;

import endolith.engine.parameter.ParameterException;
import endolith.engine.pipeline.StoredResult;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task's result, plots and log.
 *
 * @param result null if not all of it is done
 * @param log what its worker noted; need not exist
 * @param request as whose results they were read
 */
public record TaskResults(
    String sample,
    String dye,
    @Nullable TaskResult result,
    List<Plot> plots,
    Path log,
    TaskRequest request) {

  public TaskResults {
    plots = List.copyOf(plots);
  }

  public String id() {
    return sample + "/" + dye;
  }

  /** Reads it from the disk. */
  static TaskResults of(TaskRequest task) throws ParameterException {
    StoredResult stored = StoredResult.of(task);
    return new TaskResults(
        task.name().sample(),
        task.name().dye(),
        stored.result(),
        Plot.of(stored.plots()),
        task.log(),
        task);
  }

  /** With the result of a run, which knows of failures that leave nothing on the disk. */
  TaskResults with(TaskResult ran) {
    return new TaskResults(sample, dye, ran, plots, log, request);
  }

  boolean isEmpty() {
    return result == null && plots.isEmpty();
  }
}
