package endolith.monitor.chart;

import endolith.monitor.chart.Canvas.Anchor;
import endolith.monitor.chart.Canvas.Pen;
import endolith.monitor.chart.Canvas.Point;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a chart; the colours are Okabe and Ito's (2008). */
final class ChartDrawing {
  static final int WIDTH = 1400;
  static final int HEIGHT = 760;

  private static final Color INK = new Color(0x222222);
  private static final Color QUIET = new Color(0x8a8a8a);
  private static final Color GRID = new Color(0xe2e2e2);
  private static final Color BUDGET = new Color(0xd55e00);
  private static final Color[] LINES = {
    new Color(0x0072b2),
    new Color(0xe69f00),
    new Color(0x009e73),
    new Color(0xcc79a7),
    new Color(0x56b4e9),
    new Color(0x7a5195),
    new Color(0xa6761d),
    new Color(0x444444)
  };
  private static final Color[] BANDS = {
    new Color(0x56b4e9), new Color(0xf0e442), new Color(0x009e73), new Color(0xcc79a7)
  };
  private static final int BAND_ALPHA = 36;

  private static final int LEFT = 90;
  private static final int RIGHT = 240;
  private static final int BOTTOM = 60;
  private static final double TITLE = 22;
  private static final double TEXT = 15;
  private static final double LINE_HEIGHT = 20;

  private final MemoryChart chart;
  private final Canvas canvas;
  private final double top;
  private final double seconds;
  private final double mib;

  ChartDrawing(MemoryChart chart, Canvas canvas) {
    this.chart = chart;
    this.canvas = canvas;
    this.top = 70 + LINE_HEIGHT * chart.notes().size();
    this.seconds = chart.seconds();
    this.mib = chart.mib();
  }

  void draw() {
    canvas.fill(0, 0, WIDTH, HEIGHT, Color.WHITE);
    canvas.text(chart.title(), 30, 34, TITLE, Anchor.START, INK);
    for (int i = 0; i < chart.notes().size(); i++) {
      canvas.text(chart.notes().get(i), 30, 56 + LINE_HEIGHT * i, TEXT, Anchor.START, INK);
    }
    bands();
    axes();
    budget();
    for (int i = 0; i < chart.lines().size(); i++) {
      line(i);
    }
    chart.trends().forEach(this::trend);
    for (MemoryChart.Mark mark : chart.marks()) {
      canvas.dot(x(mark.seconds()), y(mark.mib()), 5, Color.WHITE);
      canvas.dot(x(mark.seconds()), y(mark.mib()), 3.5, colour(mark.line()));
    }
    legend();
  }

  private void bands() {
    for (MemoryChart.Band band : chart.bands()) {
      Color colour = BANDS[Math.floorMod(band.kind(), BANDS.length)];
      double from = x(band.fromSeconds());
      double width = Math.max(0.5, x(band.toSeconds()) - from);
      Color faint = new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_ALPHA);
      canvas.fill(from, top, width, bottom() - top, faint);
      if (width > 14) {
        canvas.text(band.name(), from + width / 2, bottom() - 6, 12, Anchor.MIDDLE, QUIET);
      }
    }
  }

  private void axes() {
    double step = step(mib);
    for (double value = 0; value <= mib; value += step) {
      canvas.line(List.of(new Point(LEFT, y(value)), new Point(right(), y(value))), pen(GRID, 1));
      canvas.text(number(value), LEFT - 8, y(value) + 5, TEXT, Anchor.END, INK);
    }
    boolean minutes = seconds > 600;
    double unit = minutes ? 60 : 1;
    double tick = step(seconds / unit);
    for (double value = 0; value * unit <= seconds; value += tick) {
      double at = x(value * unit);
      canvas.line(List.of(new Point(at, bottom()), new Point(at, bottom() + 5)), pen(INK, 1));
      canvas.text(number(value), at, bottom() + 21, TEXT, Anchor.MIDDLE, INK);
    }
    canvas.line(
        List.of(new Point(LEFT, top), new Point(LEFT, bottom()), new Point(right(), bottom())),
        pen(INK, 1));
    canvas.text(
        "time since the start (" + (minutes ? "min" : "s") + ")",
        (LEFT + right()) / 2,
        HEIGHT - 16,
        TEXT,
        Anchor.MIDDLE,
        INK);
    canvas.text("MiB", LEFT - 8, top - 8, TEXT, Anchor.END, INK);
  }

  private void budget() {
    chart
        .budgetMib()
        .ifPresent(
            budget -> {
              canvas.line(
                  List.of(new Point(LEFT, y(budget)), new Point(right(), y(budget))),
                  Pen.dashed(BUDGET, 1.5));
              canvas.text("budget", right() - 6, y(budget) - 6, 13, Anchor.END, BUDGET);
            });
  }

  private void line(int number) {
    MemoryChart.Line line = chart.lines().get(number);
    List<Point> points = new ArrayList<>();
    for (MemoryChart.Sample sample : line.samples()) {
      points.add(new Point(x(sample.seconds()), y(sample.mib())));
    }
    if (!points.isEmpty()) {
      canvas.line(points, line.quiet() ? pen(QUIET, 1) : pen(colour(number), 2));
    }
  }

  private void trend(MemoryChart.Trend trend) {
    canvas.line(
        List.of(
            new Point(x(trend.fromSeconds()), y(trend.fromMib())),
            new Point(x(trend.toSeconds()), y(trend.toMib()))),
        Pen.dashed(colour(trend.line()), 2));
  }

  private void legend() {
    double at = top + 30;
    for (int i = 0; i < chart.lines().size(); i++) {
      MemoryChart.Line line = chart.lines().get(i);
      Color colour = line.quiet() ? QUIET : colour(i);
      entry(line.name(), at, pen(colour, line.quiet() ? 1 : 2));
      at += LINE_HEIGHT;
    }
    for (MemoryChart.Trend trend : chart.trends()) {
      entry(trend.name(), at, Pen.dashed(colour(trend.line()), 2));
      at += LINE_HEIGHT;
    }
  }

  private void entry(String name, double at, Pen pen) {
    double x = right() + 12;
    canvas.line(List.of(new Point(x, at - 5), new Point(x + 24, at - 5)), pen);
    canvas.text(name, x + 30, at, 13, Anchor.START, INK);
  }

  private static Color colour(int line) {
    return LINES[Math.floorMod(line, LINES.length)];
  }

  private static Pen pen(Color colour, double width) {
    return Pen.solid(colour, width);
  }

  private double x(double at) {
    return LEFT + at / seconds * (right() - LEFT);
  }

  private double y(double value) {
    return bottom() - value / mib * (bottom() - top);
  }

  private static double right() {
    return WIDTH - RIGHT;
  }

  private static double bottom() {
    return HEIGHT - BOTTOM;
  }

  /** 1, 2 or 5 times a power of ten, for five to twelve steps. */
  private static double step(double range) {
    double power = Math.pow(10, Math.floor(Math.log10(range / 5)));
    double fine = range / 5 / power;
    return power * (fine >= 5 ? 5 : fine >= 2 ? 2 : 1);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value).replace(',', '\u2009')
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
