package endolith.monitor.history;

import endolith.monitor.sampling.ProcessReading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sample of what a process held at a moment, or over an interval: then the reading is its mean.
 *
 * @param spanMillis length of the interval; 0 for a moment
 * @param heapBytes Java heap in use; null if the process did not tell
 * @param stage 1 to 4; null between tasks
 */
public record SampleRow(
    long process,
    Instant time,
    long spanMillis,
    long residentLowBytes,
    long residentHighBytes,
    ProcessReading reading,
    @Nullable Long heapBytes,
    @Nullable Long heapCommittedBytes,
    @Nullable Integer stage) {

  /** A moment. */
  public static SampleRow of(
      long process,
      Instant time,
      ProcessReading reading,
      @Nullable Long heapBytes,
      @Nullable Long heapCommittedBytes,
      @Nullable Integer stage) {
    return new SampleRow(
        process,
        time,
        0,
        reading.residentBytes(),
        reading.residentBytes(),
        reading,
        heapBytes,
        heapCommittedBytes,
        stage);
  }
}
