package endolith.engine.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Java's own compilers, which work beside the program and take up to tens of megabytes while they
 * do: nothing that anybody keeps.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
final class CompilerThreads {
  private static final Path THREADS = Path.of("/proc/self/task");
  private static final long NAP_MILLIS = 5;
  private static final String SLEEPING = "S";

  private CompilerThreads() {}

  /** Whether they have nothing to do now; yes, at once, where the system does not tell. */
  static boolean awaitIdle(Duration most) throws InterruptedException {
    try {
      List<Path> threads = threads();
      long end = System.nanoTime() + most.toNanos();
      boolean idle = threads.stream().allMatch(CompilerThreads::isIdle);
      while (!idle && System.nanoTime() < end) {
        Thread.sleep(NAP_MILLIS);
        idle = threads.stream().allMatch(CompilerThreads::isIdle);
      }
      return idle;
    } catch (IOException | UncheckedIOException e) {
      return true; // no Linux, or its /proc is hidden
    }
  }

  private static List<Path> threads() throws IOException {
    try (Stream<Path> all = Files.list(THREADS)) {
      return all.filter(CompilerThreads::isCompiler).toList();
    }
  }

  private static boolean isCompiler(Path thread) {
    return read(thread.resolve("comm")).contains("CompilerThre");
  }

  /** Or has ended. */
  private static boolean isIdle(Path thread) {
    String stat = read(thread.resolve("stat"));
    int nameEnd = stat.lastIndexOf(')');
    return nameEnd < 0 || stat.startsWith(SLEEPING, nameEnd + 2);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return ""; // the thread has ended
    }
  }
}
