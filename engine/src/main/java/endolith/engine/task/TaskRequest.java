package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sample and dye to work on: all that a worker must know.
 *
 * @param output the folder of all results; nothing is written elsewhere
 * @param parameters those that differ from their defaults, as texts by name
 * @param log file for whatever is not for the person's eyes
 */
public record TaskRequest(
    @JsonUnwrapped TaskName name,
    @JsonUnwrapped RawFiles raw,
    Path output,
    Map<String, String> parameters,
    FileFormats formats,
    @JsonUnwrapped StageRange stages,
    @JsonUnwrapped TaskResources resources,
    Path log) {

  public TaskRequest {
    parameters = Map.copyOf(parameters);
  }

  /** The same with another number of threads. */
  public TaskRequest withThreads(int number) {
    return with(new TaskResources(resources.budgetBytes(), number, resources.disk()));
  }

  /** The same, whose results may be written to one disk only; null for any. */
  public TaskRequest withDisk(@Nullable Long disk) {
    return with(new TaskResources(resources.budgetBytes(), resources.threads(), disk));
  }

  private TaskRequest with(TaskResources others) {
    return new TaskRequest(name, raw, output, parameters, formats, stages, others, log);
  }
}
