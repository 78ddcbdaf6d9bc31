package endolith.monitor.chart;

import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.History;
import endolith.monitor.history.HistoryException;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.SampleRow;
import endolith.monitor.history.StageRow;
import endolith.monitor.leak.BaselineTrend;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The chart of one recorded run: a line for each process. */
public final class RunChart {
  private static final double MIB = 1 << 20;

  /** More workers' stages could not be told apart. */
  private static final int MOST_WITH_BANDS = 1;

  private RunChart() {}

  public static MemoryChart of(History history, RunRow run) throws HistoryException {
    List<MemoryChart.Line> lines = new ArrayList<>();
    List<MemoryChart.Mark> marks = new ArrayList<>();
    List<MemoryChart.Trend> trends = new ArrayList<>();
    List<AttemptRow> attempts = history.attempts(run.id());
    for (ProcessRow process : history.processes(run.id())) {
      int number = lines.size();
      lines.add(
          new MemoryChart.Line(
              process.title(),
              samples(history.samples(process.id()), run),
              process.worker() == null));
      List<MemoryChart.Mark> own = marks(attempts, process, run, number);
      marks.addAll(own);
      trend(own).ifPresent(trends::add);
    }
    return new MemoryChart(
        "Resident memory, " + run.name(),
        notes(history, run),
        lines,
        run.workers() <= MOST_WITH_BANDS ? bands(history.stages(run.id()), run) : List.of(),
        marks,
        trends,
        OptionalDouble.of(run.budgetBytes() / MIB));
  }

  private static List<String> notes(History history, RunRow run) throws HistoryException {
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "mode %s, %d at a time, memory released %s; dots: memory kept after each task",
            run.mode(),
            run.workers(),
            run.release().replace('_', ' ')));
    history.verdicts(run.id()).stream()
        .filter(verdict -> verdict.verdict().equals("leak"))
        .map(verdict -> verdict.sentence().split("(?<=[.]) ")[0])
        .distinct()
        .limit(2)
        .forEach(notes::add);
    return notes;
  }

  /** The highest of each interval, so that no peak is lost. */
  static List<MemoryChart.Sample> samples(List<SampleRow> rows, RunRow run) {
    return rows.stream()
        .map(row -> new MemoryChart.Sample(seconds(run, row.time()), row.residentHighBytes() / MIB))
        .toList();
  }

  private static List<MemoryChart.Mark> marks(
      List<AttemptRow> attempts, ProcessRow process, RunRow run, int line) {
    List<MemoryChart.Mark> marks = new ArrayList<>();
    for (AttemptRow attempt : attempts) {
      Instant end = attempt.finished();
      AttemptRow.Baseline baseline = attempt.baseline();
      if (attempt.process() == process.id() && end != null && baseline != null) {
        marks.add(new MemoryChart.Mark(seconds(run, end), baseline.residentBytes() / MIB, line));
      }
    }
    return marks;
  }

  private static Optional<MemoryChart.Trend> trend(List<MemoryChart.Mark> marks) {
    double[] kept = marks.stream().mapToDouble(mark -> mark.mib() * MIB).toArray();
    return BaselineTrend.of(kept)
        .map(
            line ->
                new MemoryChart.Trend(
                    String.format(Locale.ROOT, "%+.1f MiB per task", line.bytesPerTask() / MIB),
                    marks.get(line.firstTask()).seconds(),
                    line.bytesAtFirst() / MIB,
                    marks.getLast().seconds(),
                    line.bytesAt(marks.size() - 1) / MIB,
                    marks.getLast().line()));
  }

  private static List<MemoryChart.Band> bands(List<StageRow> stages, RunRow run) {
    List<MemoryChart.Band> bands = new ArrayList<>();
    for (StageRow stage : stages) {
      Instant end = stage.finished();
      if (end != null) {
        bands.add(
            new MemoryChart.Band(
                Integer.toString(stage.stage()),
                stage.stage() - 1,
                seconds(run, stage.started()),
                seconds(run, end)));
      }
    }
    return bands;
  }

  private static double seconds(RunRow run, Instant time) {
    return Duration.between(run.started(), time).toMillis() / 1000.0;
  }
}
