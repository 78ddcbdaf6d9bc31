package endolith.app.memory;

import static endolith.app.text.Texts.text;

import endolith.app.text.LeakTexts;
import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.SampleRow;
import endolith.monitor.history.StageRow;
import endolith.monitor.leak.BaselineTrend;
import endolith.monitor.leak.LeakVerdict;
import endolith.viewer.chart.Figures;
import endolith.viewer.chart.Measure;
import endolith.viewer.chart.MemoryCurves;
import endolith.viewer.chart.MemoryLine;
import endolith.viewer.chart.StageBand;
import endolith.viewer.chart.TaskEnd;
import endolith.viewer.chart.Trend;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the curves of a run from what is known of its memory, in the order in which it happened. A
 * worker's processes follow each other on one line, so that there are no more lines than workers.
 */
public final class RunCurves implements Consumer<MemoryEvent> {
  /** Of tasks whose times are known; the oldest go. */
  private static final int MOST_TASKS = 10_000;

  private static final int PROGRAM = 0;

  private final MemoryCurves curves = new MemoryCurves();
  private final Map<Long, WatchedProcess> processes = new HashMap<>();
  private final Map<String, TaskTime> tasks =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, TaskTime> eldest) {
          return size() > MOST_TASKS;
        }
      };
  private Instant start = Instant.EPOCH;
  private @Nullable RunRow run;
  private @Nullable WatchedProcess leaking;
  private MemoryEvent.@Nullable Judged leak;
  private @Nullable WatchedProcess lastJudged;

  /**
   * When a task was worked on.
   *
   * @param line the number of the worker's line
   * @param to infinite while it runs
   */
  public record TaskTime(int line, double from, double to) {}

  public MemoryCurves curves() {
    return curves;
  }

  /** Empty before it began. */
  public Optional<RunRow> run() {
    return Optional.ofNullable(run);
  }

  @Override
  public void accept(MemoryEvent event) {
    switch (event) {
      case MemoryEvent.Began(var row) -> {
        start = row.started();
        run = row;
        curves.budgetBytes(row.budgetBytes());
      }
      case MemoryEvent.Watched(var process) -> watched(process);
      case MemoryEvent.Gone(long process, Instant time) -> gone(process, seconds(time));
      case MemoryEvent.Tried(var attempt, var title) -> tried(attempt, title);
      case MemoryEvent.Staged(long process, var stage, var title) -> staged(process, stage, title);
      case MemoryEvent.Sampled(var sample) -> sampled(sample);
      case MemoryEvent.MachineSampled(Instant time, long availableBytes) ->
          curves.available().add(seconds(time), availableBytes);
      case MemoryEvent.Judged judged -> judged(judged);
    }
  }

  private double seconds(Instant time) {
    return Math.max(0, Duration.between(start, time).toMillis() / 1000.0);
  }

  private void watched(ProcessRow process) {
    Integer worker = process.worker();
    int number = worker == null ? PROGRAM : worker + 1;
    MemoryLine line = curves.line(number).orElseGet(() -> newLine(number));
    line.series().breakHere();
    processes.put(
        process.id(),
        new WatchedProcess(process.id(), process.pid(), line, seconds(process.started())));
  }

  private MemoryLine newLine(int number) {
    boolean program = number == PROGRAM;
    String name = program ? text("chart.program") : text("chart.worker", number);
    MemoryLine line = new MemoryLine(number, name, program);
    curves.lines().add(line);
    curves
        .lines()
        .sort(Comparator.comparing(MemoryLine::isQuiet).thenComparing(MemoryLine::number));
    return line;
  }

  private void gone(long id, double seconds) {
    WatchedProcess process = processes.remove(id);
    if (process != null) {
      process.end();
      process.line().endBand(seconds);
      process.line().endAlarm(id, seconds);
      process.line().series().breakHere();
    }
  }

  private void tried(AttemptRow attempt, String title) {
    WatchedProcess process = processes.get(attempt.process());
    if (process == null) {
      return;
    }
    double from = seconds(attempt.started());
    Instant finished = attempt.finished();
    double to = finished == null ? Double.POSITIVE_INFINITY : seconds(finished);
    tasks.put(title, new TaskTime(process.line().number(), from, to));
    AttemptRow.Baseline baseline = attempt.baseline();
    if (finished == null) {
      return;
    }
    process.line().endBand(to);
    if (baseline != null) {
      Figures kept = WatchedProcess.figures(baseline);
      process.line().mark(new TaskEnd(to, title, kept));
      process.kept(to, kept);
      for (Measure measure : Measure.values()) {
        trend(process, measure);
      }
    }
  }

  private static void trend(WatchedProcess process, Measure measure) {
    double[] kept = process.baselines(measure);
    if (Arrays.stream(kept).anyMatch(Double::isNaN)) {
      return;
    }
    BaselineTrend.of(kept)
        .ifPresent(
            found -> {
              double[] seconds = new double[kept.length - found.firstTask()];
              double[] bytes = new double[seconds.length];
              for (int i = 0; i < seconds.length; i++) {
                seconds[i] = process.time(found.firstTask() + i);
                bytes[i] = found.bytesAt(found.firstTask() + i);
              }
              String words = ChartTexts.perTask(found.bytesPerTask());
              process.line().trend(new Trend(process.id(), measure, seconds, bytes, words));
            });
  }

  private void staged(long id, StageRow stage, String title) {
    WatchedProcess process = processes.get(id);
    if (process != null) {
      Instant finished = stage.finished();
      double to = finished == null ? Double.POSITIVE_INFINITY : seconds(finished);
      process.line().band(new StageBand(stage.stage(), seconds(stage.started()), to, title));
    }
  }

  private void sampled(SampleRow sample) {
    WatchedProcess process = processes.get(sample.process());
    if (process != null) {
      double seconds = seconds(sample.time());
      process
          .line()
          .addSpan(
              seconds,
              sample.residentLowBytes(),
              sample.residentHighBytes(),
              new Figures(
                  sample.reading().residentBytes(),
                  WatchedProcess.orUnknown(sample.reading().anonymousBytes()),
                  WatchedProcess.orUnknown(sample.heapBytes()),
                  WatchedProcess.orUnknown(sample.reading().virtualBytes())));
      curves.reach(seconds);
    }
  }

  private void judged(MemoryEvent.Judged finding) {
    WatchedProcess process = processes.get(finding.process());
    if (process == null) {
      return;
    }
    process.judged(finding);
    lastJudged = process;
    if (finding.finding().verdict() == LeakVerdict.LEAK) {
      leaking = process;
      leak = finding;
      process
          .line()
          .alarm(new MemoryLine.Alarm(process.id(), process.from(), Double.POSITIVE_INFINITY));
    }
  }

  /** Resident memory of the workers now, by process number of the system; not the program's. */
  public Map<Long, Long> resident() {
    Map<Long, Long> resident = new HashMap<>();
    for (WatchedProcess process : processes.values()) {
      double bytes = process.line().series().last(Measure.RESIDENT.column());
      if (process.line().number() != PROGRAM && !Double.isNaN(bytes)) {
        resident.put(process.pid(), (long) bytes);
      }
    }
    return resident;
  }

  /**
   * The leak that was found last, as it was found: what is thought of its worker later may differ.
   */
  public Optional<LeakNotice> leak() {
    WatchedProcess process = leaking;
    MemoryEvent.Judged finding = leak;
    return process == null || finding == null
        ? Optional.empty()
        : Optional.of(
            new LeakNotice(
                process.line().name(),
                finding.finding().bytesPerTask(),
                finding.finding().tasksLeft(),
                process.isEnded()));
  }

  /** What was found last, in a sentence. */
  public Optional<String> finding() {
    WatchedProcess process = lastJudged;
    MemoryEvent.Judged finding = process == null ? null : process.judged();
    return process == null || finding == null
        ? Optional.empty()
        : Optional.of(
            text("chart.finding", process.line().name(), LeakTexts.advice(finding.finding())));
  }

  /** When a task was worked on, for the last time. */
  public Optional<TaskTime> task(String title) {
    return Optional.ofNullable(tasks.get(title));
  }
}
