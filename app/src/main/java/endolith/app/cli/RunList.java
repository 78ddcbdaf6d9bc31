package endolith.app.cli;

import endolith.monitor.history.History;
import endolith.monitor.history.HistoryException;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.TaskRow;
import endolith.monitor.history.VerdictRow;
import java.util.List;
import java.util.Locale;

/** The recorded runs, a line for each. */
final class RunList {
  private final History history;

  RunList(History history) {
    this.history = history;
  }

  String text() throws HistoryException {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-26s %-8s %7s %6s %9s  %s%n",
            "run",
            "mode",
            "workers",
            "tasks",
            "complete",
            "found"));
    for (RunRow run : history.runs()) {
      List<TaskRow> tasks = history.tasks(run.id());
      long complete = tasks.stream().filter(task -> "complete".equals(task.status())).count();
      text.append(
          String.format(
              Locale.ROOT,
              "%-26s %-8s %7d %6d %9d  %s%n",
              run.name(),
              run.mode(),
              run.workers(),
              tasks.size(),
              complete,
              found(run)));
    }
    return text.toString();
  }

  private String found(RunRow run) throws HistoryException {
    String found =
        String.join(
            ", ",
            history.verdicts(run.id()).stream()
                .map(VerdictRow::verdict)
                .filter(verdict -> !verdict.equals("not enough data"))
                .distinct()
                .toList());
    return (found.isEmpty() ? "-" : found) + (run.finished() == null ? " (not finished)" : "");
  }
}
