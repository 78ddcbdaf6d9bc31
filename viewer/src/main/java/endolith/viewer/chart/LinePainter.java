package endolith.viewer.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws the lines, the marks at the ends of tasks, and the trends through them. */
record LinePainter(GraphicsContext pen, PlotArea area, Palette palette, Measure measure) {
  private static final double LEAST_BETWEEN_MARKS = 5;

  void line(MemoryLine line) {
    SeriesEnvelope envelope = SeriesEnvelope.of(line.series(), measure.ordinal(), area);
    pen.setStroke(palette.line(line));
    pen.setLineWidth(line.isQuiet() ? 1 : 1.7);
    pen.setLineDashes(Palette.dashes(line));
    ClippedPen.within(pen, area).stroke(envelope);
    pen.setLineDashes();
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
      pen.setFill(palette.alarm().deriveColor(0, 1, 1, 0.09));
      pen.fillRect(left, area.top(), right - left, area.height());
      pen.setStroke(palette.alarm());
      pen.setLineWidth(2.4);
      new ClippedPen(pen, left, area.top(), right, area.bottom()).stroke(envelope);
    }
  }

  /**
   * @param lines how many share the chart: the more, the farther apart are the marks of each
   */
  void marks(MemoryLine line, int lines) {
    double apart = LEAST_BETWEEN_MARKS * Math.max(1, lines / 2);
    double last = Double.NEGATIVE_INFINITY;
    pen.setLineWidth(1.5);
    for (TaskEnd taskEnd : line.taskEnds()) {
      double x = area.x(taskEnd.seconds());
      double y = area.y(taskEnd.kept(measure));
      if (!Double.isNaN(y) && x - last >= apart && area.contains(x, y)) {
        last = x;
        pen.setFill(colour(line, taskEnd.seconds()));
        pen.setStroke(palette.surface());
        pen.fillOval(x - 4, y - 4, 8, 8);
        pen.strokeOval(x - 4, y - 4, 8, 8);
      }
    }
  }

  private Color colour(MemoryLine line, double seconds) {
    boolean wrong =
        line.alarms().stream().anyMatch(alarm -> alarm.from() <= seconds && seconds <= alarm.to());
    return wrong ? palette.alarm() : palette.line(line);
  }

  void trends(List<MemoryLine> shown) {
    for (MemoryLine line : shown) {
      for (Trend trend : line.trends()) {
        if (trend.measure() == measure && isInSight(trend)) {
          boolean wrong = line.isAlarming(trend.process());
          pen.setStroke(wrong ? palette.alarm() : palette.line(line));
          pen.setLineWidth(wrong ? 2 : 1.4);
          pen.setLineDashes(5, 4);
          ClippedPen.within(pen, area).stroke(xs(trend), ys(trend));
          pen.setLineDashes();
        }
      }
    }
  }

  /** Of each line, the newest trend in sight has its words. */
  void trendWords(List<MemoryLine> shown, double textSize) {
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
          words(trend, y, textSize, line.isAlarming(trend.process()), palette.line(line));
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

  private void words(Trend trend, double y, double textSize, boolean wrong, Color colour) {
    double x = Math.min(area.right(), area.x(trend.seconds()[trend.seconds().length - 1])) - 4;
    double width = trend.words().length() * textSize * 0.56 + 10;
    pen.setFill(palette.surface().deriveColor(0, 1, 1, 0.86));
    pen.fillRoundRect(x - width, y - textSize - 3, width, textSize + 6, 6, 6);
    pen.setFill(wrong ? palette.alarm() : colour);
    pen.setTextBaseline(VPos.BOTTOM);
    pen.setTextAlign(TextAlignment.RIGHT);
    pen.fillText(trend.words(), x - 5, y + 1);
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
