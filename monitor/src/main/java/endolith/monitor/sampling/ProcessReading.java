package endolith.monitor.sampling;

/**
 * A reading of what the system counts for a process at one moment. Whatever it does not count is
 * {@link #UNKNOWN}, never a guess.
 *
 * @param residentBytes memory in RAM, shared pages included
 * @param virtualBytes addresses handed out
 * @param anonymousBytes resident pages that belong to no file: heaps, stacks, native memory
 * @param fileBytes resident pages of mapped files and shared memory
 * @param peakBytes the resident memory's high-water mark
 * @param swapBytes anonymous memory that was moved to swap
 * @param threads of the process
 * @param cpuMillis processor time since its start
 * @param bytesRead handed out by read calls since its start
 * @param bytesWritten taken by write calls since its start
 */
public record ProcessReading(
    long pid,
    long residentBytes,
    long virtualBytes,
    long anonymousBytes,
    long fileBytes,
    long peakBytes,
    long swapBytes,
    int threads,
    long cpuMillis,
    long bytesRead,
    long bytesWritten) {
  /** Stands where the system has no figure. */
  public static final long UNKNOWN = -1;

  /** With the memory and the work of a child of this process counted in; the peak stays its own. */
  ProcessReading plus(ProcessReading child) {
    return new ProcessReading(
        pid,
        sum(residentBytes, child.residentBytes),
        sum(virtualBytes, child.virtualBytes),
        sum(anonymousBytes, child.anonymousBytes),
        sum(fileBytes, child.fileBytes),
        Math.max(peakBytes, sum(residentBytes, child.residentBytes)),
        sum(swapBytes, child.swapBytes),
        threads + child.threads,
        sum(cpuMillis, child.cpuMillis),
        sum(bytesRead, child.bytesRead),
        sum(bytesWritten, child.bytesWritten));
  }

  private static long sum(long a, long b) {
    return a == UNKNOWN ? b : b == UNKNOWN ? a : a + b;
  }
}
