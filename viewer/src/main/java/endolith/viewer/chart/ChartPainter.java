package endolith.viewer.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;

/** Draws the visible part of the curves. */
final class ChartPainter {
  private static final double RIGHT = 12;
  private static final double TOP = 8;
  private static final double LEAST_SIDE = 60;
  private static final double HEADROOM = 1.1;

  /** A budget that lies far above the lines would press them flat: it is told in words then. */
  private static final double FAR_ABOVE = 3;

  private ChartPainter() {}

  /**
   * Where the curves will lie.
   *
   * @param textSize px
   */
  static PlotArea area(
      MemoryCurves curves, ChartView view, double width, double height, double textSize) {
    List<MemoryLine> shown = Readout.shown(curves, view);
    double left = Math.round(textSize * 5.4);
    double bottom = textSize + 10 + StagePainter.STRIP * StagePainter.strips(shown);
    double low = 0;
    double high = top(curves, view, shown);
    if (!Double.isNaN(view.low())) {
      low = view.low();
      high = view.high();
    }
    return new PlotArea(
        left,
        TOP,
        Math.max(1, width - left - RIGHT),
        Math.max(1, height - TOP - bottom),
        view.from(),
        view.to(),
        low,
        high);
  }

  private static double top(MemoryCurves curves, ChartView view, List<MemoryLine> shown) {
    double highest = 0;
    for (MemoryLine line : shown) {
      double own = line.series().highest(view.measure().ordinal(), view.from(), view.to());
      highest = own > highest ? own : highest;
    }
    double budget = curves.budgetBytes();
    if (view.measure() != Measure.VIRTUAL && budget <= FAR_ABOVE * Math.max(highest, 1)) {
      highest = Math.max(highest, budget);
    }
    return highest > 0 ? highest * HEADROOM : 1L << 30;
  }

  /** Draws everything but what follows the pointer. */
  static void paint(
      GraphicsContext pen,
      MemoryCurves curves,
      ChartView view,
      PlotArea area,
      Palette palette,
      ChartWords words,
      Font font) {
    double width = pen.getCanvas().getWidth();
    double height = pen.getCanvas().getHeight();
    pen.clearRect(0, 0, width, height);
    if (area.width() < LEAST_SIDE || area.height() < LEAST_SIDE / 2) {
      return;
    }
    pen.setFont(font);
    List<MemoryLine> shown = Readout.shown(curves, view);
    AxesPainter axes = new AxesPainter(pen, area, palette, words);
    StagePainter stages = new StagePainter(pen, area, palette, curves.latest());
    LinePainter lines = new LinePainter(pen, area, palette, view.measure());
    stages.behind(shown);
    axes.grid(font.getSize());
    stages.below(shown);
    for (MemoryLine line : quietFirst(shown)) {
      lines.line(line);
    }
    axes.limits(curves, view.measure() != Measure.VIRTUAL);
    shown.forEach(line -> lines.marks(line, shown.size()));
    lines.trends(shown);
    lines.trendWords(shown, font.getSize());
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
