package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
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
    /** By whom, and why, nothing tells. */
    KILLED("killed"),
    /** Most likely by the system, for want of memory: it was short, or a limit near. */
    KILLED_SHORT_OF_MEMORY("likely_out_of_memory"),
    /** By the system, for want of memory, as its own count says. */
    KILLED_FOR_MEMORY("out_of_memory"),
    HEAP_EXHAUSTED("heap_exhausted"),
    /** Told to end by somebody else. */
    TERMINATED("terminated"),
    CRASHED("crashed"),
    /** Ended by itself, without a result. */
    EXITED("exited"),
    TIMED_OUT("timeout"),
    /** Gave no sign of life any more. */
    HUNG("hung"),
    /** Reported something unintelligible. */
    NONSENSE("nonsense"),
    /** Stopped each time that it was tried, to save the others. */
    SHORT_OF_MEMORY("short_of_memory");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** As in files. */
    @JsonValue
    public String key() {
      return key;
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

  /** The same, if it was killed, as the system does where memory is short. */
  public WorkerLoss whileMemoryWasShort() {
    return kind == Kind.KILLED
        ? new WorkerLoss(Kind.KILLED_SHORT_OF_MEMORY, exitCode, stage, heapBytes, peakResidentBytes)
        : this;
  }

  /** Whether the worker ended by itself before it had begun anything. */
  @JsonIgnore
  public boolean isAtTheStart() {
    return stage == null && (kind == Kind.CRASHED || kind == Kind.EXITED);
  }
}
