package endolith.viewer.chart;

import java.util.ArrayList;
import java.util.List;

/** Memory of one worker over time, with what it did. Processes that follow each other share it. */
public final class MemoryLine {
  /** Of each kind of thing that is drawn; the oldest go. */
  static final int MOST_THINGS = 4000;

  private static final int MOST_TRENDS = 60;

  private final int number;
  private final String name;
  private final boolean quiet;
  private final Series series = new Series(Measure.values().length);
  private final List<TaskEnd> taskEnds = new ArrayList<>();
  private final List<StageBand> bands = new ArrayList<>();
  private final List<Trend> trends = new ArrayList<>();
  private final List<Alarm> alarms = new ArrayList<>();

  /**
   * A time in which something was wrong.
   *
   * @param to infinite while it lasts
   */
  public record Alarm(long process, double from, double to) {}

  /**
   * @param number 1 for the first
   * @param quiet drawn thin and grey: there for completeness
   */
  public MemoryLine(int number, String name, boolean quiet) {
    this.number = number;
    this.name = name;
    this.quiet = quiet;
  }

  public int number() {
    return number;
  }

  public String name() {
    return name;
  }

  public boolean isQuiet() {
    return quiet;
  }

  /** A figure for each {@link Measure}, in its column. */
  public Series series() {
    return series;
  }

  /** Adds what the process held at a moment. Times must not go back. */
  public void add(double seconds, Figures figures) {
    series.add(seconds, figures.columns());
  }

  /**
   * Adds what an interval was.
   *
   * @param lowest resident memory
   * @param highest resident memory
   * @param means over the interval
   */
  public void addSpan(double seconds, double lowest, double highest, Figures means) {
    series.addSpan(seconds, lowest, highest, means.columns());
  }

  public List<TaskEnd> taskEnds() {
    return taskEnds;
  }

  public List<StageBand> bands() {
    return bands;
  }

  public List<Trend> trends() {
    return trends;
  }

  public List<Alarm> alarms() {
    return alarms;
  }

  public void mark(TaskEnd taskEnd) {
    add(taskEnds, taskEnd, MOST_THINGS);
  }

  /** A stage was begun, or one that was begun is now known to the end. */
  public void band(StageBand band) {
    if (!bands.isEmpty() && bands.getLast().from() == band.from()) {
      bands.removeLast();
    }
    endBand(band.from());
    add(bands, band, MOST_THINGS);
  }

  /** Whatever stage it was in, it no longer is. */
  public void endBand(double atSeconds) {
    if (!bands.isEmpty() && Double.isInfinite(bands.getLast().to())) {
      StageBand open = bands.removeLast();
      bands.add(new StageBand(open.stage(), open.from(), atSeconds, open.task()));
    }
  }

  /** Takes the place of an earlier one of the same process and measure. */
  public void trend(Trend trend) {
    trends.removeIf(old -> old.process() == trend.process() && old.measure() == trend.measure());
    add(trends, trend, MOST_TRENDS);
  }

  /** Takes the place of an earlier one of the same process. */
  public void alarm(Alarm alarm) {
    alarms.removeIf(old -> old.process() == alarm.process());
    add(alarms, alarm, MOST_THINGS);
  }

  /** The alarm about a process is over, because the process is. */
  public void endAlarm(long process, double atSeconds) {
    alarms.replaceAll(
        old ->
            old.process() == process && Double.isInfinite(old.to())
                ? new Alarm(process, old.from(), atSeconds)
                : old);
  }

  boolean isAlarming(long process) {
    return alarms.stream().anyMatch(alarm -> alarm.process() == process);
  }

  private static <T> void add(List<T> list, T thing, int most) {
    if (list.size() >= most) {
      list.subList(0, most / 4).clear();
    }
    list.add(thing);
  }
}
