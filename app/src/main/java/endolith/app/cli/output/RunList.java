package endolith.app.cli.output;

import endolith.app.memory.RecordedOutcome;
import endolith.app.text.LeakTexts;
import endolith.app.text.NumberTexts;
import endolith.app.text.OutcomeTexts;
import endolith.monitor.history.History;
import endolith.monitor.history.HistoryException;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.TaskRow;
import endolith.monitor.history.VerdictRow;
import endolith.monitor.leak.LeakVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The recorded runs, a line for each. */
public final class RunList {
  private static final String FORMAT = "%-26s %-18s %9s  %-8s %7s  %-40s  %s%n";

  private final History history;

  public RunList(History history) {
    this.history = history;
  }

  public String text() throws HistoryException {
    List<RunRow> runs = history.runs();
    if (runs.isEmpty()) {
      return "No run was recorded.\n";
    }
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT, FORMAT, "run", "begun", "time", "mode", "workers", "pairs", "found"));
    for (RunRow run : runs) {
      List<TaskRow> tasks = history.tasks(run.id());
      text.append(
          String.format(
              Locale.ROOT,
              FORMAT,
              run.name(),
              NumberTexts.moment(run.started()),
              took(run),
              run.mode(),
              run.workers(),
              OutcomeTexts.progress(RecordedOutcome.counts(tasks)),
              found(run)));
    }
    return text.toString();
  }

  /** How long a run took; a dash if it did not end. */
  static String took(RunRow run) {
    Instant finished = run.finished();
    return finished == null ? "-" : NumberTexts.time(Duration.between(run.started(), finished));
  }

  private String found(RunRow run) throws HistoryException {
    String found =
        String.join(
            ", ",
            history.verdicts(run.id()).stream()
                .map(VerdictRow::verdict)
                .filter(verdict -> !verdict.equals(LeakVerdict.NOT_ENOUGH_DATA.key()))
                .distinct()
                .map(LeakTexts::verdict)
                .toList());
    return (found.isEmpty() ? "-" : found) + (run.finished() == null ? " (not finished)" : "");
  }
}
