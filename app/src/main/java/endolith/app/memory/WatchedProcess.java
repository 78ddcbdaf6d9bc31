package endolith.app.memory;

import endolith.monitor.history.AttemptRow;
import endolith.monitor.leak.LeakJudge;
import endolith.viewer.chart.Figures;
import endolith.viewer.chart.Measure;
import endolith.viewer.chart.MemoryLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The curves' record of one process. */
final class WatchedProcess {
  private final long id;
  private final long pid;
  private final MemoryLine line;
  private final double from;
  private final List<Figures> baselines = new ArrayList<>();
  private final List<Double> times = new ArrayList<>();
  private MemoryEvent.@Nullable Judged judged;
  private boolean ended;

  WatchedProcess(long id, long pid, MemoryLine line, double from) {
    this.id = id;
    this.pid = pid;
    this.line = line;
    this.from = from;
  }

  long id() {
    return id;
  }

  long pid() {
    return pid;
  }

  MemoryLine line() {
    return line;
  }

  /** When it began, in seconds since the run did. */
  double from() {
    return from;
  }

  /** What it held after a task. */
  static Figures figures(AttemptRow.Baseline baseline) {
    return new Figures(
        baseline.residentBytes(),
        orUnknown(baseline.anonymousBytes()),
        orUnknown(baseline.heapBytes()),
        Double.NaN);
  }

  static double orUnknown(@Nullable Long bytes) {
    return bytes == null ? Double.NaN : bytes;
  }

  void kept(double seconds, Figures figures) {
    if (baselines.size() == LeakJudge.MOST_BASELINES) {
      baselines.removeFirst();
      times.removeFirst();
    }
    baselines.add(figures);
    times.add(seconds);
  }

  /** One for each task, the last ones, in order. */
  double[] baselines(Measure measure) {
    return baselines.stream().mapToDouble(figures -> figures.of(measure)).toArray();
  }

  /** When the task with that baseline ended. */
  double time(int baseline) {
    return times.get(baseline);
  }

  void judged(MemoryEvent.Judged now) {
    judged = now;
  }

  MemoryEvent.@Nullable Judged judged() {
    return judged;
  }

  void end() {
    ended = true;
  }

  boolean isEnded() {
    return ended;
  }
}
