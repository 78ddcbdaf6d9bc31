package endolith.viewer.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A chart of memory as it is to be drawn, on whatever surface. */
public record ChartPainter(MemoryCurves curves, ChartView view, Palette palette, ChartWords words) {
  private static final double RIGHT = 12;
  private static final double TOP = 8;
  private static final double LEAST_SIDE = 60;
  private static final double HEADROOM = 1.1;

  /** Below the plot area, with the times. */
  private static final double BELOW = 10;

  /** A budget farther above would press the lines flat: it is a mark at the edge then. */
  private static final double FAR_ABOVE = 1.8;

  /**
   * Where the curves will lie.
   *
   * @param top upper edge of the chart, px; its left edge is at 0
   * @param textSize px
   */
  public PlotArea area(double top, double width, double height, double textSize) {
    List<MemoryLine> shown = shown();
    double left = Math.round(textSize * 5.4);
    double low = 0;
    double high = highest(shown);
    if (!Double.isNaN(view.low())) {
      low = view.low();
      high = view.high();
    }
    return new PlotArea(
        left,
        top + TOP,
        Math.max(1, width - left - RIGHT),
        Math.max(1, height - TOP - below(shown, textSize)),
        view.from(),
        view.to(),
        low,
        high);
  }

  private static double below(List<MemoryLine> shown, double textSize) {
    return textSize + BELOW + StagePainter.STRIP * StagePainter.strips(shown);
  }

  private double highest(List<MemoryLine> shown) {
    double highest = 0;
    for (MemoryLine line : shown) {
      double own = line.series().highest(view.measure().column(), view.from(), view.to());
      highest = own > highest ? own : highest;
    }
    double budget = curves.budgetBytes();
    if (view.measure() != Measure.VIRTUAL && budget <= FAR_ABOVE * Math.max(highest, 1)) {
      highest = Math.max(highest, budget);
    }
    return highest > 0 ? highest * HEADROOM : 1L << 30;
  }

  /** The lines that are to be seen. */
  List<MemoryLine> shown() {
    return Readout.shown(curves, view);
  }

  /** The stages whose times are drawn, by number, with their colours; empty if none are. */
  public SortedMap<Integer, Colour> stages() {
    SortedMap<Integer, Colour> stages = new TreeMap<>();
    double strength = StagePainter.strength(shown());
    if (strength > 0) {
      shown().stream()
          .filter(line -> !line.isQuiet())
          .flatMap(line -> line.bands().stream())
          .mapToInt(StageBand::stage)
          .distinct()
          .forEach(stage -> stages.put(stage, palette.stage(stage, strength)));
    }
    return stages;
  }

  /** Draws everything but what follows the pointer. */
  public void paint(Surface surface, PlotArea area) {
    if (area.width() < LEAST_SIDE || area.height() < LEAST_SIDE / 2) {
      return;
    }
    List<MemoryLine> shown = shown();
    AxesPainter axes = new AxesPainter(surface, area, palette, words);
    StagePainter stages = new StagePainter(surface, area, palette, curves.latest());
    LinePainter lines = new LinePainter(surface, area, palette, view.measure());
    stages.behind(shown);
    axes.grid(area.bottom() + below(shown, surface.textSize()) - 2);
    stages.below(shown);
    for (MemoryLine line : quietFirst(shown)) {
      lines.line(line);
    }
    axes.limits(curves, view.measure() != Measure.VIRTUAL);
    shown.forEach(line -> lines.marks(line, shown.size()));
    lines.trends(shown);
    lines.trendWords(shown);
  }

  /** What matters most is drawn last. */
  private static List<MemoryLine> quietFirst(List<MemoryLine> shown) {
    List<MemoryLine> ordered = new ArrayList<>(shown);
    ordered.sort(
        Comparator.comparing((MemoryLine line) -> !line.isQuiet())
            .thenComparing(line -> !line.alarms().isEmpty()));
    return ordered;
  }
}
