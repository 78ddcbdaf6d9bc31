package endolith.app.look;

import endolith.engine.pipeline.ParameterException;
import endolith.engine.pipeline.StoredResult;
import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to look at of a task.
 *
 * @param result null if not all of it is done
 * @param log what its worker noted; need not exist
 */
public record TaskLook(
    String sample, String dye, @Nullable TaskResult result, List<Plot> plots, Path log) {

  public TaskLook {
    plots = List.copyOf(plots);
  }

  public String id() {
    return sample + "/" + dye;
  }

  /** Reads it from the disk. */
  static TaskLook of(TaskRequest task) throws ParameterException {
    StoredResult stored = StoredResult.of(task);
    List<Plot> plots = stored.plots().stream().map(Plot::of).flatMap(Optional::stream).toList();
    return new TaskLook(task.sample(), task.dye(), stored.result(), plots, task.log());
  }

  /** With the result of a run, which knows of failures that leave nothing on the disk. */
  TaskLook with(TaskResult ran) {
    return new TaskLook(sample, dye, ran, plots, log);
  }

  boolean isEmpty() {
    return result == null && plots.isEmpty();
  }
}
