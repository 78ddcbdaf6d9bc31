package endolith.monitor.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A try at a task.
 *
 * @param number 1 for the first
 * @param finished null while it runs, or if the program died
 * @param cold whether every stage was made; null if unknown
 * @param peakBytes high-water mark; null if unknown
 * @param baseline null if it was not measured
 */
public record AttemptRow(
    long id,
    long task,
    long process,
    int number,
    Instant started,
    @Nullable Instant finished,
    @Nullable String outcome,
    @Nullable Boolean cold,
    @Nullable Long peakBytes,
    @Nullable Baseline baseline) {

  /** Empty while it runs. */
  public Optional<Duration> time() {
    return Optional.ofNullable(finished).map(end -> Duration.between(started, end));
  }

  /**
   * What the process held after the task, when it had released what it could. Null where unknown.
   *
   * @param heapBytes Java heap in use
   */
  public record Baseline(
      long residentBytes,
      @Nullable Long anonymousBytes,
      @Nullable Long fileBytes,
      @Nullable Long heapBytes,
      @Nullable Long heapCommittedBytes) {}
}
