package endolith.engine.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Leads everything that is printed or logged while a task runs to the task's log. */
final class TaskLog {
  private final PrintStream before;
  private final PrintStream log;

  private TaskLog(PrintStream log) {
    this.before = System.err;
    this.log = log;
    System.setOut(log);
    System.setErr(log);
  }

  /** Appends to the file; if it cannot be written, to the process's standard error. */
  static TaskLog open(Path file, String title) {
    PrintStream stream = new PrintStream(open(file), true, StandardCharsets.UTF_8);
    stream.println("=== " + title + ", " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
    return new TaskLog(stream);
  }

  private static OutputStream open(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      return new FileOutputStream(FileDescriptor.err);
    }
  }

  /** What is printed from now on goes where it went before. */
  void close() {
    System.setOut(before);
    System.setErr(before);
    log.close();
  }
}
