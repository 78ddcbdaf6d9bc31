package endolith.monitor.leak;

import java.util.OptionalLong;

/**
 * The baseline after a task: what the worker process held when it had released what it could.
 *
 * @param residentBytes the baseline: resident memory after the task
 * @param peakBytes highest resident memory during the task
 * @param heapBytes Java heap in use after the task; empty if unknown
 * @param nativeBytes in use beside the Java heap; empty if unknown
 * @param mappedBytes resident pages of files; empty if unknown
 * @param settled whether the Java heap was collected just before: garbage that waits for its
 *     collector looks like a leak for a while
 * @param calm whether nothing else was at work in the process, such as its compilers: they take
 *     native memory for a moment
 */
public record TaskBaseline(
    long residentBytes,
    long peakBytes,
    OptionalLong heapBytes,
    OptionalLong nativeBytes,
    OptionalLong mappedBytes,
    boolean settled,
    boolean calm) {

  /** A baseline of which no parts are known. */
  public static TaskBaseline settled(long residentBytes, long peakBytes) {
    return new TaskBaseline(
        residentBytes,
        peakBytes,
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        true,
        true);
  }

  /** The sum of the parts: without free memory that the process has not yet returned. */
  OptionalLong inUseBytes() {
    return heapBytes.isPresent() && nativeBytes.isPresent() && mappedBytes.isPresent()
        ? OptionalLong.of(heapBytes.getAsLong() + nativeBytes.getAsLong() + mappedBytes.getAsLong())
        : OptionalLong.empty();
  }
}
