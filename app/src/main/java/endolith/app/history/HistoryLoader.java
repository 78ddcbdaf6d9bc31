package endolith.app.history;

import endolith.app.memory.MemoryWatch;
import endolith.app.memory.RecordedOutcome;
import endolith.app.memory.RecordedRun;
import endolith.app.memory.RunCurves;
import endolith.app.memory.RunFinding;
import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.History;
import endolith.monitor.history.HistoryException;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.TaskRow;
import endolith.monitor.history.VerdictRow;
import endolith.monitor.leak.LeakVerdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the history beside a project's results. Slow for long runs: not for the window's thread.
 */
final class HistoryLoader {
  /** More sentences nobody reads. */
  private static final int MOST_SENTENCES = 3;

  private HistoryLoader() {}

  /** All runs, the newest first; none if nothing was recorded. */
  static List<RunEntry> runs(Path output) throws IOException {
    Path file = MemoryWatch.historyOf(output);
    if (!History.isIn(file)) {
      return List.of();
    }
    try (History history = History.open(file)) {
      List<RunEntry> entries = new ArrayList<>();
      for (RunRow run : history.runs()) {
        entries.add(entry(history, run));
      }
      return entries.reversed();
    }
  }

  private static RunEntry entry(History history, RunRow run) throws HistoryException {
    List<TaskRow> tasks = history.tasks(run.id());
    List<String> judged =
        history.verdicts(run.id()).stream().map(VerdictRow::verdict).distinct().toList();
    List<RunFinding> found =
        judged.stream().flatMap(verdict -> RunFinding.of(verdict).stream()).sorted().toList();
    Optional<LeakVerdict> calm =
        judged.stream().flatMap(verdict -> LeakVerdict.of(verdict).stream()).sorted().findFirst();
    Optional<Long> peak =
        history.attempts(run.id()).stream()
            .map(AttemptRow::peakBytes)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
    return new RunEntry(
        run.id(),
        run.name(),
        run.started(),
        run.mode(),
        run.workers(),
        RecordedOutcome.counts(tasks),
        found,
        calm.orElse(null),
        peak.orElse(null),
        run.finished() != null);
  }

  /**
   * @return empty if there is no such run any more
   */
  static Optional<OpenedRun> open(Path output, long id) throws IOException {
    try (History history = History.open(MemoryWatch.historyOf(output))) {
      Optional<RunRow> found = history.runs().stream().filter(run -> run.id() == id).findFirst();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      RunRow run = found.get();
      RunCurves curves = new RunCurves();
      new RecordedRun(history, run).tell(curves);
      return Optional.of(
          new OpenedRun(entry(history, run), curves, tasks(history, run), machine(history, run)));
    }
  }

  private static List<RecordedTask> tasks(History history, RunRow run) throws HistoryException {
    Map<Long, AttemptRow> last = new HashMap<>();
    for (AttemptRow attempt : history.attempts(run.id())) {
      last.put(attempt.task(), attempt);
    }
    return history.tasks(run.id()).stream()
        .sorted(Comparator.comparing(TaskRow::ordinal))
        .map(task -> task(task, Optional.ofNullable(last.get(task.id()))))
        .toList();
  }

  private static RecordedTask task(TaskRow task, Optional<AttemptRow> attempt) {
    return new RecordedTask(
        task.title(),
        task.predictedBytes(),
        task.predictedUpperBytes(),
        attempt.map(AttemptRow::peakBytes).orElse(null),
        attempt.map(AttemptRow::baseline).map(AttemptRow.Baseline::residentBytes).orElse(null),
        task.status(),
        task.verdict());
  }

  private static List<String> machine(History history, RunRow run) throws HistoryException {
    return history.verdicts(run.id()).stream()
        .filter(verdict -> verdict.process() == null)
        .map(VerdictRow::sentence)
        .distinct()
        .limit(MOST_SENTENCES)
        .toList();
  }
}
