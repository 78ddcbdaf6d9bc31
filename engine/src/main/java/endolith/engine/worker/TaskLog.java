package endolith.engine.worker;

import endolith.engine.image.disk.OutputFolder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
  static TaskLog open(OutputFolder output, Path file, String title) {
    PrintStream stream = new PrintStream(open(output, file), true, StandardCharsets.UTF_8);
    stream.println("=== " + title + ", " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
    return new TaskLog(stream);
  }

  private static OutputStream open(OutputFolder output, Path file) {
    try {
      return output.append(file);
    } catch (IOException e) {
      System.err.println("the log is here: " + e.getMessage());
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
