package endolith.app.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import endolith.engine.synthetic.GroundTruth;
import endolith.engine.synthetic.TargetRegistrationError;
import endolith.engine.task.TaskResult;
import org.jspecify.annotations.Nullable;

/**
 * The report of one bench run: all its figures.
 *
 * @param truth about the pair
 * @param result as the worker gave it, with the time, memory and bytes of each stage
 * @param given what the worker was given
 * @param took what it took
 * @param sizes of the files
 * @param floor the time that plain reading and writing takes
 * @param error distance from the true alignment; null if there is no alignment
 * @param scaleUsed the scale of the difference image; null if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BenchReport(
    GroundTruth truth,
    TaskResult result,
    @JsonUnwrapped Given given,
    @JsonUnwrapped Took took,
    @JsonUnwrapped Sizes sizes,
    ReadWriteFloor floor,
    @JsonProperty("error_px") @Nullable TargetRegistrationError error,
    @JsonProperty("scale_used") @Nullable Double scaleUsed) {

  /** What a worker may use. */
  public record Given(@JsonProperty("budget_bytes") long budgetBytes, int threads) {}

  /**
   * What a run took.
   *
   * @param generateSeconds spent making the pair; not part of any other figure
   * @param wallSeconds from starting the worker's process to its result
   * @param cpuSeconds all threads of the worker together: steadier than the wall time on a machine
   *     that does other things, too; null if the system does not count it
   * @param peakResidentBytes the worker's high-water mark as the system counts it; null if it does
   *     not
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Took(
      @JsonProperty("generate_s") double generateSeconds,
      @JsonProperty("wall_s") double wallSeconds,
      @JsonProperty("cpu_s") @Nullable Double cpuSeconds,
      @JsonProperty("peak_rss_bytes") @Nullable Long peakResidentBytes) {}

  /**
   * Sizes of files.
   *
   * @param rawBytes of both raw files
   * @param outputBytes of everything in the output folder
   * @param uncompressedBytes of the image files if they were uncompressed float32
   */
  public record Sizes(
      @JsonProperty("raw_bytes") long rawBytes,
      @JsonProperty("output_bytes") long outputBytes,
      @JsonProperty("uncompressed_bytes") long uncompressedBytes) {}
}
