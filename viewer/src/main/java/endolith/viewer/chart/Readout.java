package endolith.viewer.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The values of the curves at one time.
 *
 * @param rows one for each line that was there then
 * @param availableBytes NaN if unknown
 * @param kept sentences about the tasks that ended about then
 */
public record Readout(double seconds, List<Row> rows, double availableBytes, List<String> kept) {

  /**
   * One line.
   *
   * @param what its stage and task
   */
  public record Row(MemoryLine line, double bytes, String what) {}

  /**
   * @param reach how far from that time something may be to count, in seconds
   */
  public static Readout at(
      MemoryCurves curves, ChartView view, ChartWords words, double seconds, double reach) {
    List<Row> rows = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    int measure = view.measure().column();
    for (MemoryLine line : shown(curves, view)) {
      double bytes = line.series().at(measure, seconds, reach);
      if (!Double.isNaN(bytes)) {
        rows.add(new Row(line, bytes, what(line, words, seconds)));
      }
      taskEnd(line, seconds, reach / 2)
          .filter(taskEnd -> !Double.isNaN(taskEnd.kept().of(view.measure())))
          .ifPresent(
              taskEnd ->
                  kept.add(
                      words.kept()
                          + " "
                          + words.memory().apply(taskEnd.kept().of(view.measure()))
                          + " · "
                          + taskEnd.task()));
    }
    return new Readout(seconds, rows, curves.available().at(0, seconds, reach), kept);
  }

  /** When it is, written as on the axis. */
  public String time() {
    return Ticks.time(seconds, 0.1);
  }

  /** The lines that are to be seen. */
  static List<MemoryLine> shown(MemoryCurves curves, ChartView view) {
    return curves.lines().stream()
        .filter(line -> view.alone().isEmpty() || view.alone().getAsInt() == line.number())
        .toList();
  }

  private static String what(MemoryLine line, ChartWords words, double seconds) {
    for (int i = line.bands().size() - 1; i >= 0; i--) {
      StageBand band = line.bands().get(i);
      if (band.from() <= seconds) {
        return seconds <= band.to() ? words.stage(band.stage()) + " · " + band.task() : "";
      }
    }
    return "";
  }

  private static Optional<TaskEnd> taskEnd(MemoryLine line, double seconds, double reach) {
    TaskEnd nearest = null;
    double distance = reach;
    for (TaskEnd taskEnd : line.taskEnds()) {
      double away = Math.abs(taskEnd.seconds() - seconds);
      if (away <= distance) {
        distance = away;
        nearest = taskEnd;
      }
    }
    return Optional.ofNullable(nearest);
  }
}
