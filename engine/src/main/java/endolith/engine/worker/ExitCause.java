package endolith.engine.worker;

import endolith.engine.task.WorkerLoss.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells from its exit code, and from the system's count of such kills, why a process ended. */
final class ExitCause {
  /** What Java, too, ends with where it was told to end for want of memory. */
  static final int OUT_OF_MEMORY = 3;

  private static final int SIGNAL_BASE = 128;
  private static final Path COUNTS = Path.of("/proc/vmstat");
  private static final Path GROUPS = Path.of("/sys/fs/cgroup");
  private static final Path MEMBERSHIP = Path.of("/proc/self/cgroup");
  private static final String KILLS = "oom_kill ";

  private final long killsBefore;

  private ExitCause(long killsBefore) {
    this.killsBefore = killsBefore;
  }

  /** To be called while the process is alive and well. */
  static ExitCause watched() {
    return new ExitCause(killsForMemory());
  }

  Kind kind(int exitCode) {
    Kind kind = ofExitCode(exitCode);
    boolean forMemory = kind == Kind.KILLED && killsForMemory() > killsBefore;
    return forMemory ? Kind.KILLED_FOR_MEMORY : kind;
  }

  /**
   * @param exitCode as the shell counts it: 128 + n for signal n
   * @see <a href="https://docs.oracle.com/en/java/javase/25/docs/specs/man/java.html">java, option
   *     ExitOnOutOfMemoryError</a>
   */
  static Kind ofExitCode(int exitCode) {
    return switch (exitCode) {
      case SIGNAL_BASE + 9 -> Kind.KILLED;
      case OUT_OF_MEMORY -> Kind.HEAP_EXHAUSTED;
      case SIGNAL_BASE + 1, SIGNAL_BASE + 2, SIGNAL_BASE + 15 -> Kind.TERMINATED;
      case SIGNAL_BASE + 6, SIGNAL_BASE + 11, SIGNAL_BASE + 7, SIGNAL_BASE + 4 -> Kind.CRASHED;
      default -> Kind.EXITED;
    };
  }

  /**
   * How many processes Linux has killed for memory: of this process's control group, where that is
   * counted, since other programs are no concern; else of the whole machine. 0 on other systems.
   */
  private static long killsForMemory() {
    return kills(groupCounts(MEMBERSHIP, GROUPS)).or(() -> kills(COUNTS)).orElse(0L);
  }

  /**
   * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v2.html#memory">Linux, Control Group
   *     v2: memory.events</a>
   */
  static Path groupCounts(Path membership, Path groups) {
    String group = "";
    try {
      for (String line : Files.readAllLines(membership)) {
        if (line.startsWith("0::/")) {
          group = line.substring("0::/".length());
        }
      }
    } catch (IOException e) {
      // No Linux: there is no such file below either.
    }
    // Inside a container the path may be that of the host, which cannot be seen.
    Path own = groups.resolve(group).normalize().resolve("memory.events");
    return Files.exists(own) ? own : groups.resolve("memory.events");
  }

  static Optional<Long> kills(Path counts) {
    try (Stream<String> lines = Files.lines(counts)) {
      return lines
          .filter(line -> line.startsWith(KILLS))
          .map(line -> Long.parseLong(line.substring(KILLS.length()).strip()))
          .findFirst();
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
