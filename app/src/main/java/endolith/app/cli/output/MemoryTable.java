package endolith.app.cli.output;

import endolith.app.text.LeakTexts;
import endolith.app.text.NumberTexts;
import endolith.app.text.Texts;
import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.History;
import endolith.monitor.history.HistoryException;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.TaskRow;
import endolith.monitor.history.VerdictRow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tasks of a run with their memory, predicted and real, and what was said about it. */
public final class MemoryTable {
  private static final double MIB = 1 << 20;
  private static final String FORMAT = "%-20s %9s %11s %11s %10s %10s  %s%n";
  private static final int LEAST_TITLE = 12;
  private static final Map<String, String> RELEASED =
      Map.of(
          "native",
          "cli.memory.released.native",
          "after_task",
          "cli.memory.released.after-task",
          "after_stage",
          "cli.memory.released.after-stage");

  private final History history;
  private final RunRow run;

  public MemoryTable(History history, RunRow run) {
    this.history = history;
    this.run = run;
  }

  public String text() throws HistoryException {
    StringBuilder text = new StringBuilder();
    String took =
        run.finished() == null
            ? Texts.text("cli.memory.not-finished")
            : Texts.text("cli.memory.took", RunList.took(run));
    text.append(Texts.text("cli.memory.run", run.name(), NumberTexts.moment(run.started()), took));
    text.append('\n');
    text.append(
        Texts.text(
            "cli.memory.mode",
            run.mode(),
            run.workers(),
            NumberTexts.memory(run.budgetBytes()),
            released(run.release())));
    text.append("\n\n");
    text.append(rows());
    text.append(verdicts());
    return text.toString();
  }

  private String rows() throws HistoryException {
    Map<Long, TaskRow> tasks = byId(history.tasks(run.id()), TaskRow::id);
    Map<Long, ProcessRow> processes = byId(history.processes(run.id()), ProcessRow::id);
    List<AttemptRow> attempts = history.attempts(run.id());
    if (attempts.isEmpty()) {
      return Texts.text("history.no-tasks") + "\n";
    }
    int widest =
        tasks.values().stream().mapToInt(task -> task.title().length()).max().orElse(LEAST_TITLE);
    String format = "%-" + Math.max(LEAST_TITLE, widest) + "s " + FORMAT;
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            format,
            "pair",
            "process",
            "time (s)",
            "pred. (MiB)",
            "upper (MiB)",
            "peak (MiB)",
            "kept (MiB)",
            "status"));
    for (AttemptRow attempt : attempts) {
      TaskRow task = tasks.get(attempt.task());
      ProcessRow process = processes.get(attempt.process());
      AttemptRow.Baseline baseline = attempt.baseline();
      text.append(
          String.format(
              Locale.ROOT,
              format,
              task == null ? "?" : task.title(),
              process == null ? "?" : process.title(),
              attempt.time().map(MemoryTable::seconds).orElse("-"),
              task == null ? "-" : mib(task.predictedBytes()),
              task == null ? "-" : mib(task.predictedUpperBytes()),
              mib(attempt.peakBytes()),
              baseline == null ? "-" : mib(baseline.residentBytes()),
              attempt.outcome() == null
                  ? Texts.text("cli.memory.not-finished")
                  : attempt.outcome()));
    }
    return text + "\n" + Texts.text("cli.memory.legend") + "\n";
  }

  /** Records of later versions may know other ways. */
  private static String released(String way) {
    String key = RELEASED.get(way);
    return key == null ? way : Texts.text(key);
  }

  private String verdicts() throws HistoryException {
    Map<Long, ProcessRow> processes = byId(history.processes(run.id()), ProcessRow::id);
    Map<String, VerdictRow> last = new LinkedHashMap<>();
    for (VerdictRow verdict : history.verdicts(run.id())) {
      ProcessRow process = verdict.process() == null ? null : processes.get(verdict.process());
      last.put(process == null ? "machine" : process.title(), verdict);
    }
    StringBuilder text = new StringBuilder();
    last.forEach(
        (who, verdict) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "%n%s: %s: %s%n",
                    who,
                    LeakTexts.verdict(verdict.verdict()),
                    verdict.sentence())));
    return text.toString();
  }

  private static <T> Map<Long, T> byId(List<T> rows, Function<T, Long> id) {
    return rows.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f", time.toMillis() / 1000.0);
  }

  private static String mib(@Nullable Long bytes) {
    return bytes == null ? "-" : String.format(Locale.ROOT, "%.0f", bytes / MIB);
  }
}
