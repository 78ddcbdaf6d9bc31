package endolith.app.results;

import static endolith.app.text.Texts.text;

import endolith.app.log.LogTail;
import endolith.app.text.ResultTexts;
import endolith.engine.task.TaskResult;
import java.io.IOException;
import java.util.List;

/** A task in words: what went wrong, what to look at, what was noted, what its worker logged. */
final class TaskReport {
  private static final int MOST_LOG_BYTES = 200_000;

  private TaskReport() {}

  static String of(TaskResults task) throws IOException {
    StringBuilder report = new StringBuilder();
    TaskResult result = task.result();
    if (result != null) {
      section(report, text("report.problems"), ResultTexts.problemsInFull(result));
      section(report, text("report.look"), ResultTexts.look(result));
      section(report, text("report.notes"), ResultTexts.notes(result));
    }
    String log = LogTail.of(task.log(), MOST_LOG_BYTES);
    section(report, text("report.log", task.log()), log.isBlank() ? List.of() : List.of(log));
    return report.isEmpty() ? text("report.nothing") : report.toString();
  }

  private static void section(StringBuilder report, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      report.append(report.isEmpty() ? "" : "\n").append(title).append('\n');
      lines.forEach(
          line -> report.append("  ").append(line.strip().replace("\n", "\n  ")).append('\n'));
    }
  }
}
