package endolith.app.compare;

import endolith.engine.task.TaskResult;
import java.nio.file.Path;
import java.util.List;

/**
 * The result under one value of the compared parameter.
 *
 * @param value as {@code name=value}
 * @param plots in the order in which they were made
 */
public record ComparedValue(String value, TaskResult result, List<Path> plots) {
  public ComparedValue {
    plots = List.copyOf(plots);
  }
}
