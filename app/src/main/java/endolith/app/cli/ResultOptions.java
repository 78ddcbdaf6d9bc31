package endolith.app.cli;

import endolith.app.program.RefusedException;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command-line options that name the results of a single task. */
@SuppressWarnings("NullAway.Init")
final class ResultOptions {
  @Mixin private TaskOptions task;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A parameter that the pair was run with; repeat for more.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder of the results, if not PROJECT/processed.")
  private @Nullable Path output;

  TaskOptions task() {
    return task;
  }

  /**
   * What the task was run with.
   *
   * @throws RefusedException if a setting does not exist or is out of its range
   */
  Parameters parameters() throws RefusedException {
    try {
      return Parameters.of(settings);
    } catch (ParameterException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Where its results are, or would be.
   *
   * @throws RefusedException if a setting or a name cannot be
   */
  TaskFiles files() throws RefusedException {
    Path results = output == null ? task.project().resolve("processed") : output;
    try {
      return new TaskFiles(results, task.sample(), task.dye(), parameters());
    } catch (IllegalArgumentException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }
}
