package endolith.monitor.chart;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Memory over time: what is to be drawn.
 *
 * @param notes sentences below the title
 * @param budgetMib a line that should not be crossed; empty for none
 */
public record MemoryChart(
    String title,
    List<String> notes,
    List<Line> lines,
    List<Band> bands,
    List<Mark> marks,
    List<Trend> trends,
    OptionalDouble budgetMib) {

  public MemoryChart {
    notes = List.copyOf(notes);
    lines = List.copyOf(lines);
    bands = List.copyOf(bands);
    marks = List.copyOf(marks);
    trends = List.copyOf(trends);
  }

  /** Resident memory at a time since the start. */
  public record Sample(double seconds, double mib) {}

  /**
   * @param quiet drawn thin and grey: there for completeness
   */
  public record Line(String name, List<Sample> samples, boolean quiet) {
    public Line {
      samples = List.copyOf(samples);
    }
  }

  /** A stretch of time, named. */
  public record Band(String name, int kind, double fromSeconds, double toSeconds) {}

  /** A task's end, with the memory that was kept. */
  public record Mark(double seconds, double mib, int line) {}

  /** A straight line through the marks. */
  public record Trend(
      String name, double fromSeconds, double fromMib, double toSeconds, double toMib, int line) {}

  /** Right end of the time axis. */
  double seconds() {
    double last = 1;
    for (Line line : lines) {
      for (Sample sample : line.samples()) {
        last = Math.max(last, sample.seconds());
      }
    }
    return last;
  }

  /** Upper end of the memory axis. */
  double mib() {
    double highest = Math.max(1, budgetMib.orElse(0));
    for (Line line : lines) {
      for (Sample sample : line.samples()) {
        highest = Math.max(highest, sample.mib());
      }
    }
    return 1.08 * highest;
  }
}
