package endolith.monitor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The operating system's counts for a process since it started, from Linux's {@code /proc}. Where
 * the system has no such count (other systems, hidden {@code /proc}), the figure is empty, never a
 * guess.
 *
 * @see <a
 *     href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html">proc_pid_status(5)</a>
 */
public final class OwnProcess {
  private final Path folder;

  /** The process that asks. */
  public OwnProcess() {
    this(Path.of("/proc/self"));
  }

  OwnProcess(Path folder) {
    this.folder = folder;
  }

  /**
   * The resident set's high-water mark in bytes ({@code VmHWM}): peaks between two samples are in
   * it.
   */
  public OptionalLong peakResidentBytes() {
    return kibibytes("VmHWM:");
  }

  /**
   * Sets the high-water mark back to what is resident now.
   *
   * @return whether the system let it be set
   * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_clear_refs.5.html">
   *     proc_pid_clear_refs(5)</a>, value 5
   */
  public boolean resetPeak() {
    try {
      Files.writeString(folder.resolve("clear_refs"), "5", StandardOpenOption.WRITE);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Resident memory now that is shared with other processes by name ({@code RssShmem}), such as
   * pictures on their way to the display.
   */
  public OptionalLong sharedBytes() {
    return kibibytes("RssShmem:");
  }

  /** Bytes asked for by read calls ({@code rchar}), from the page cache or the disk. */
  public OptionalLong bytesRead() {
    return figure("io", "rchar:");
  }

  /** Bytes handed to write calls ({@code wchar}). */
  public OptionalLong bytesWritten() {
    return figure("io", "wchar:");
  }

  private OptionalLong kibibytes(String key) {
    OptionalLong kibibytes = figure("status", key);
    return kibibytes.isPresent()
        ? OptionalLong.of(kibibytes.getAsLong() * 1024)
        : OptionalLong.empty();
  }

  private OptionalLong figure(String file, String key) {
    try (Stream<String> lines = Files.lines(folder.resolve(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(key.length()).strip().split("\\s+", 2)[0])
          .mapToLong(Long::parseLong)
          .findFirst();
    } catch (IOException | NumberFormatException | java.io.UncheckedIOException e) {
      return OptionalLong.empty();
    }
  }
}
