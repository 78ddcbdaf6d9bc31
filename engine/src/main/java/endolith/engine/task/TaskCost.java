package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task took.
 *
 * @param wallSeconds from the task's start to its end
 * @param peakResidentBytes the worker's high-water mark; null if unknown
 * @param stages one report for each stage that was reached
 */
public record TaskCost(
    @JsonProperty("wall_s") double wallSeconds,
    @JsonProperty("peak_rss_bytes") @Nullable Long peakResidentBytes,
    List<StageReport> stages) {

  public TaskCost {
    stages = List.copyOf(stages);
  }

  /**
   * Spent on the stages: the same in the run that made a result and whenever the result is read
   * again. All the time of a task that came to no stage.
   */
  public double stageSeconds() {
    return stages.isEmpty()
        ? wallSeconds
        : stages.stream().mapToDouble(StageReport::wallSeconds).sum();
  }

  /** With the peak that the last stage told. */
  static TaskCost of(double wallSeconds, List<StageReport> stages) {
    Long peak = stages.isEmpty() ? null : stages.getLast().peakResidentBytes();
    return new TaskCost(wallSeconds, peak, stages);
  }
}
