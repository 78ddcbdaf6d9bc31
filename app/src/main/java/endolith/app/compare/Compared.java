package endolith.app.compare;

import endolith.engine.pipeline.TaskResult;
import java.nio.file.Path;
import java.util.List;

/**
 * What one value of the parameter led to.
 *
 * @param value as {@code name=value}
 * @param plots in the order in which they were made
 */
public record Compared(String value, TaskResult result, List<Path> plots) {
  public Compared {
    plots = List.copyOf(plots);
  }
}
