package endolith.viewer.chart;

import java.util.List;

/** Draws the lines, the marks at the ends of tasks, and the trends through them. */
record LinePainter(Surface surface, PlotArea area, Palette palette, Measure measure) {
  private static final double LEAST_BETWEEN_MARKS = 5;

  void line(MemoryLine line) {
    SeriesEnvelope envelope = SeriesEnvelope.of(line.series(), measure.column(), area);
    ClippedPen.within(surface, area).stroke(envelope, palette.stroke(line));
    if (measure != Measure.VIRTUAL) {
      alarms(line, envelope);
    }
  }

  /** The part of the line in which something is wrong is drawn once more, so that it is seen. */
  private void alarms(MemoryLine line, SeriesEnvelope envelope) {
    for (MemoryLine.Alarm alarm : line.alarms()) {
      if (alarm.to() < area.from() || alarm.from() > area.to()) {
        continue;
      }
      double left = Math.max(area.left(), area.x(alarm.from()));
      double right = Math.min(area.right(), area.x(Math.min(alarm.to(), area.to())));
      surface.fill(palette.alarm().faded(0.09), left, area.top(), right - left, area.height(), 0);
      new ClippedPen(surface, left, area.top(), right, area.bottom())
          .stroke(envelope, new Surface.Stroke(palette.alarm(), 2.4));
    }
  }

  /**
   * @param lines how many share the chart: the more, the farther apart are the marks of each
   */
  void marks(MemoryLine line, int lines) {
    double apart = LEAST_BETWEEN_MARKS * Math.max(1, lines / 2);
    double last = Double.NEGATIVE_INFINITY;
    for (TaskEnd taskEnd : line.taskEnds()) {
      double x = area.x(taskEnd.seconds());
      double y = area.y(taskEnd.kept().of(measure));
      if (!Double.isNaN(y) && x - last >= apart && area.contains(x, y)) {
        last = x;
        mark(surface, palette, colour(line, taskEnd.seconds()), x, y);
      }
    }
  }

  /** A dot with a rim, that is seen on lines of its own colour, too. */
  static void mark(Surface surface, Palette palette, Colour colour, double x, double y) {
    surface.dot(palette.surface(), x, y, 4.75);
    surface.dot(colour, x, y, 3.25);
  }

  private Colour colour(MemoryLine line, double seconds) {
    boolean wrong =
        line.alarms().stream().anyMatch(alarm -> alarm.from() <= seconds && seconds <= alarm.to());
    return wrong ? palette.alarm() : palette.line(line);
  }

  void trends(List<MemoryLine> shown) {
    for (MemoryLine line : shown) {
      for (Trend trend : line.trends()) {
        if (trend.measure() == measure && isInSight(trend)) {
          boolean wrong = line.isAlarming(trend.process());
          Surface.Stroke stroke =
              wrong
                  ? new Surface.Stroke(palette.alarm(), 2, 5, 4)
                  : new Surface.Stroke(palette.line(line), 1.4, 5, 4);
          ClippedPen.within(surface, area).stroke(xs(trend), ys(trend), stroke);
        }
      }
    }
  }

  /** Of each line, the newest trend in sight has its words. */
  void trendWords(List<MemoryLine> shown) {
    double textSize = surface.textSize();
    double taken = Double.NaN;
    for (MemoryLine line : shown) {
      for (int i = line.trends().size() - 1; i >= 0; i--) {
        Trend trend = line.trends().get(i);
        if (trend.measure() == measure && isInSight(trend)) {
          double y = end(trend, textSize);
          if (Math.abs(y - taken) < textSize + 6) {
            y = taken - textSize - 6;
          }
          taken = y;
          words(trend, y, line.isAlarming(trend.process()) ? palette.alarm() : palette.line(line));
          break;
        }
      }
    }
  }

  /** Below the trend, where there is room for it: above it are the lines that it is about. */
  private double end(Trend trend, double textSize) {
    double y = area.y(trend.bytes()[trend.bytes().length - 1]);
    double below = y + textSize + 12;
    boolean room = below < area.bottom() - textSize - 6;
    return Math.clamp(room ? below : y - 9, area.top() + 16, area.bottom() - 4);
  }

  private void words(Trend trend, double y, Colour colour) {
    double x = Math.min(area.right(), area.x(trend.seconds()[trend.seconds().length - 1])) - 4;
    double width = surface.width(trend.words()) + 10;
    double height = surface.textSize() + 6;
    surface.fill(palette.surface().faded(0.86), x - width, y - height + 3, width, height, 3);
    surface.text(
        trend.words(),
        x - 5,
        y + 1,
        new Surface.Lettering(colour, Surface.Anchor.RIGHT, Surface.Edge.BOTTOM));
  }

  private boolean isInSight(Trend trend) {
    return trend.seconds()[0] <= area.to()
        && trend.seconds()[trend.seconds().length - 1] >= area.from();
  }

  private double[] xs(Trend trend) {
    double[] xs = new double[trend.seconds().length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = area.x(trend.seconds()[i]);
    }
    return xs;
  }

  private double[] ys(Trend trend) {
    double[] ys = new double[trend.bytes().length];
    for (int i = 0; i < ys.length; i++) {
      ys[i] = area.y(trend.bytes()[i]);
    }
    return ys;
  }
}
