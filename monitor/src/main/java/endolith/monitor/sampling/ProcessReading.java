package endolith.monitor.sampling;

import org.jspecify.annotations.Nullable;

/**
 * A reading of what the system counts for a process at one moment. Whatever it does not count is
 * null, never a guess.
 *
 * @param residentBytes memory in RAM, shared pages included
 * @param virtualBytes addresses handed out
 * @param anonymousBytes resident pages that belong to no file: heaps, stacks, native memory
 * @param fileBytes resident pages of mapped files and shared memory
 * @param peakBytes the resident memory's high-water mark; with children counted in, they may have
 *     been higher together in between
 * @param swapBytes anonymous memory that was moved to swap
 * @param threads of the process
 * @param cpuMillis processor time since its start
 * @param bytesRead handed out by read calls since its start
 * @param bytesWritten taken by write calls since its start
 */
public record ProcessReading(
    long pid,
    long residentBytes,
    @Nullable Long virtualBytes,
    @Nullable Long anonymousBytes,
    @Nullable Long fileBytes,
    @Nullable Long peakBytes,
    @Nullable Long swapBytes,
    @Nullable Integer threads,
    @Nullable Long cpuMillis,
    @Nullable Long bytesRead,
    @Nullable Long bytesWritten) {

  /**
   * With the memory and the work of a child of this process counted in. The peak is its own, or
   * what both hold now if that is more: two peaks of different moments say nothing of their sum.
   */
  ProcessReading plus(ProcessReading child) {
    long together = residentBytes + child.residentBytes;
    return new ProcessReading(
        pid,
        together,
        sum(virtualBytes, child.virtualBytes),
        sum(anonymousBytes, child.anonymousBytes),
        sum(fileBytes, child.fileBytes),
        peakBytes == null ? null : Math.max(peakBytes, together),
        sum(swapBytes, child.swapBytes),
        threads == null || child.threads == null ? null : threads + child.threads,
        sum(cpuMillis, child.cpuMillis),
        sum(bytesRead, child.bytesRead),
        sum(bytesWritten, child.bytesWritten));
  }

  /** Null if one of them is: what is left out would not be seen. */
  static @Nullable Long sum(@Nullable Long a, @Nullable Long b) {
    return a == null || b == null ? null : (Long) (a + b);
  }
}
