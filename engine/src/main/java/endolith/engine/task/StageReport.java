package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The report on a stage in one run.
 *
 * @param stage 1 to 4
 * @param outcome made now, or found valid on the disk
 * @param wallSeconds spent on it in this run
 * @param peakResidentBytes the process's high-water mark at its end; null if unknown
 * @param bytesRead by the process during the stage; null if unknown
 * @param bytesWritten by the process during the stage; null if unknown
 * @param damage what of the stage's earlier results was found damaged, so that they were made
 *     again; null if nothing was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageReport(
    int stage,
    Outcome outcome,
    @JsonProperty("wall_s") double wallSeconds,
    @JsonProperty("peak_rss_bytes") @Nullable Long peakResidentBytes,
    @JsonProperty("bytes_read") @Nullable Long bytesRead,
    @JsonProperty("bytes_written") @Nullable Long bytesWritten,
    @Nullable Objection damage) {

  /** Where the stage's checkpoints come from. */
  public enum Outcome {
    /** Written in this run. */
    @JsonProperty("made")
    MADE,
    /** Found on the disk, valid. */
    @JsonProperty("kept")
    KEPT,
    /**
     * Found on the disk without a manifest: made by another program, only its header was checked.
     */
    @JsonProperty("accepted")
    ACCEPTED
  }
}
