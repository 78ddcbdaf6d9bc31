package endolith.monitor.sampling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Linux's own figures, three small files for each process. OSHI reads the same files at three times
 * the cost and leaves out anonymous and file-backed memory and the high-water mark.
 *
 * @see <a
 *     href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html">proc_pid_status(5)</a>
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
public final class ProcFiles implements ProcessProbe {
  private static final Path PROC = Path.of("/proc");

  /** The kernel counts processor time in hundredths of a second on every common machine. */
  private static final int MILLIS_PER_TICK = 10;

  private final Path proc;

  public ProcFiles() {
    this(PROC);
  }

  ProcFiles(Path proc) {
    this.proc = proc;
  }

  static boolean exist() {
    return Files.isReadable(PROC.resolve("self/status"));
  }

  @Override
  public Optional<ProcessReading> read(long pid) {
    Path folder = proc.resolve(Long.toString(pid));
    try {
      String status = text(folder.resolve("status"));
      Long resident = ProcText.bytes(status, "VmRSS:");
      if (resident == null) {
        // A dead child that was not yet waited for has no memory any more.
        return Optional.empty();
      }
      Long threads = ProcText.figure(status, "Threads:");
      String stat = text(folder.resolve("stat"));
      String io = Files.isReadable(folder.resolve("io")) ? text(folder.resolve("io")) : "";
      return Optional.of(
          new ProcessReading(
              pid,
              resident,
              ProcText.bytes(status, "VmSize:"),
              ProcText.bytes(status, "RssAnon:"),
              ProcessReading.sum(
                  ProcText.bytes(status, "RssFile:"), ProcText.bytes(status, "RssShmem:")),
              ProcText.bytes(status, "VmHWM:"),
              ProcText.bytes(status, "VmSwap:"),
              threads == null ? null : threads.intValue(),
              ProcText.ticks(stat) * MILLIS_PER_TICK,
              ProcText.figure(io, "rchar:"),
              ProcText.figure(io, "wchar:")));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Proportional set size in bytes: shared pages counted by their share. Takes the kernel several
   * milliseconds, so it is asked for on request only. Empty if the kernel does not tell.
   */
  public OptionalLong proportionalBytes(long pid) {
    try {
      Long bytes = ProcText.bytes(text(proc.resolve(pid + "/smaps_rollup")), "Pss:");
      return bytes == null ? OptionalLong.empty() : OptionalLong.of(bytes);
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
