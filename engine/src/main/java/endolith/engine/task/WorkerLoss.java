package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The loss of a task's worker before it had a result, and what was last known of it.
 *
 * @param exitCode as the shell counts it, 128 + n for signal n; null if the process did not end by
 *     itself
 * @param stage in which it was, 1 to 4; null before the first
 * @param heapBytes Java heap in use when it last told; null if it never did
 * @param peakResidentBytes high-water mark of its resident memory when it last told; null if it
 *     never did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkerLoss(
    Kind kind,
    @JsonProperty("exit_code") @Nullable Integer exitCode,
    @Nullable Integer stage,
    @JsonProperty("heap_bytes") @Nullable Long heapBytes,
    @JsonProperty("peak_rss_bytes") @Nullable Long peakResidentBytes) {

  /** The causes of a loss. */
  public enum Kind {
    @JsonProperty("killed")
    KILLED("worker killed (likely out of memory)"),
    @JsonProperty("out_of_memory")
    KILLED_FOR_MEMORY("worker killed (out of memory, as the system's own count says)"),
    @JsonProperty("heap_exhausted")
    HEAP_EXHAUSTED("worker ran out of memory"),
    @JsonProperty("terminated")
    TERMINATED("worker was told to end by the system"),
    @JsonProperty("crashed")
    CRASHED("worker crashed"),
    @JsonProperty("exited")
    EXITED("worker ended without a result"),
    @JsonProperty("timeout")
    TIMED_OUT("no result in the time allowed"),
    @JsonProperty("hung")
    HUNG("worker gave no sign of life any more and was stopped"),
    @JsonProperty("nonsense")
    NONSENSE("worker reported something unintelligible and was stopped"),
    /** Stopped each time that it was tried, to save the others. */
    @JsonProperty("short_of_memory")
    SHORT_OF_MEMORY("stopped again and again, as memory ran short");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }

    /** As it stands in results. */
    String sentence() {
      return sentence;
    }
  }

  /**
   * A task that has no place on this machine now.
   *
   * @param finished its stages that were finished
   */
  public static WorkerLoss shortOfMemory(List<StageReport> finished) {
    Integer stage = finished.size() < Stage.values().length ? finished.size() + 1 : null;
    Long peak = finished.isEmpty() ? null : finished.getLast().peakResidentBytes();
    return new WorkerLoss(Kind.SHORT_OF_MEMORY, null, stage, null, peak);
  }

  /** Whether the worker ended by itself before it had begun anything. */
  @JsonIgnore
  public boolean isAtTheStart() {
    return stage == null && (kind == Kind.CRASHED || kind == Kind.EXITED);
  }

  /** As it stands in results: what happened, where, and the last known memory. */
  String text() {
    StringBuilder text = new StringBuilder(kind.sentence());
    text.append(stage == null ? "; before the first stage" : "; in stage " + stage);
    if (heapBytes != null) {
      text.append(mebibytes(", heap %d MiB", heapBytes));
    }
    if (peakResidentBytes != null) {
      text.append(mebibytes(", memory at most %d MiB", peakResidentBytes));
    }
    if (exitCode != null) {
      text.append(", exit code ").append(exitCode);
    }
    return text.toString();
  }

  private static String mebibytes(String format, long bytes) {
    return String.format(Locale.ROOT, format, Math.ceilDiv(bytes, 1 << 20));
  }
}
