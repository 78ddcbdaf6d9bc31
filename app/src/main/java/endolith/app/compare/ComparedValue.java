package endolith.app.compare;

import endolith.engine.task.TaskResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The result under one value of the compared parameter.
 *
 * @param value as {@code name=value}
 * @param plots in the order in which they were made
 * @param pixels checksums of the pixels of each difference image, by the image's name; empty if
 *     there is none
 */
public record ComparedValue(
    String value, TaskResult result, List<Path> plots, Map<String, String> pixels) {
  public ComparedValue {
    plots = List.copyOf(plots);
    pixels = Map.copyOf(pixels);
  }

  /** The value alone. */
  String shortly() {
    return value.substring(value.indexOf('=') + 1);
  }

  /**
   * Whether every pixel of the difference images is the same, and every figure that was found; time
   * and memory do not count.
   */
  boolean isSameAs(ComparedValue other) {
    return !pixels.isEmpty()
        && pixels.equals(other.pixels)
        && result.isComplete()
        && other.result.isComplete()
        && result.judgement().equals(other.result.judgement())
        && result.scale().equals(other.result.scale())
        && result.alignment().equals(other.result.alignment());
  }
}
