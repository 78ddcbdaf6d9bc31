package endolith.monitor.leak;

import java.util.OptionalLong;

/**
 * What a worker process held when it had done a task and released what it could.
 *
 * @param residentBytes the baseline: resident memory after the task
 * @param peakBytes highest resident memory during the task
 * @param heapBytes Java heap in use after the task; empty if unknown
 * @param nativeBytes anonymous resident memory beside the Java heap; empty if unknown
 * @param mappedBytes resident pages of files; empty if unknown
 * @param settled whether the Java heap was collected just before: garbage that waits for its
 *     collector looks like a leak for a while
 */
public record TaskMark(
    long residentBytes,
    long peakBytes,
    OptionalLong heapBytes,
    OptionalLong nativeBytes,
    OptionalLong mappedBytes,
    boolean settled) {

  /** A baseline of which no parts are known. */
  public static TaskMark settled(long residentBytes, long peakBytes) {
    return new TaskMark(
        residentBytes,
        peakBytes,
        OptionalLong.empty(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        true);
  }

  /**
   * What the process holds that it could not give back: free Java heap that the runtime has not yet
   * returned is left out where that can be told.
   */
  long keptBytes() {
    return settled && heapBytes.isPresent() && nativeBytes.isPresent() && mappedBytes.isPresent()
        ? heapBytes.getAsLong() + nativeBytes.getAsLong() + mappedBytes.getAsLong()
        : residentBytes;
  }
}
