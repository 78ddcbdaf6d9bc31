package endolith.app.look;

import static endolith.app.text.Texts.text;

import endolith.engine.pipeline.TaskResult;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A task in words: what went wrong, what to look at, what was noted, what its worker logged. */
final class TaskReport {
  private static final int MOST_LOG_BYTES = 200_000;

  private TaskReport() {}

  static String of(TaskLook look) throws IOException {
    StringBuilder report = new StringBuilder();
    TaskResult result = look.result();
    if (result != null) {
      section(report, text("report.problems"), result.problems());
      section(report, text("report.look"), result.look());
      section(report, text("report.notes"), result.notes());
    }
    String log = end(look.log());
    section(report, text("report.log", look.log()), log.isBlank() ? List.of() : List.of(log));
    return report.isEmpty() ? text("report.nothing") : report.toString();
  }

  private static void section(StringBuilder report, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      report.append(report.isEmpty() ? "" : "\n").append(title).append('\n');
      lines.forEach(
          line -> report.append("  ").append(line.strip().replace("\n", "\n  ")).append('\n'));
    }
  }

  private static String end(Path log) throws IOException {
    if (!Files.isRegularFile(log)) {
      return "";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(0, file.length() - MOST_LOG_BYTES);
      byte[] bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
