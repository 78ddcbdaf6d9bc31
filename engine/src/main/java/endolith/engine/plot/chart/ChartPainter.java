package endolith.engine.plot.chart;

import endolith.engine.plot.figure.Axes;
import endolith.engine.plot.figure.ColourBar;
import endolith.engine.plot.figure.Figure;
import endolith.engine.plot.figure.HistogramOutline;
import endolith.engine.plot.figure.Layout;
import endolith.engine.plot.figure.Legend;
import endolith.engine.plot.figure.Panel;
import endolith.engine.plot.figure.Style;
import endolith.engine.plot.figure.Theme;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jspecify.annotations.Nullable;

/** Draws charts: on pages for files, and in any room. */
public final class ChartPainter {
  /** The least page on which texts keep their size and do not meet, px. */
  private static final int LEAST_WIDTH = 760;

  private static final int LEAST_HEIGHT = 440;

  /** Where texts would be smaller than this share of their size, there is no room for them. */
  private static final double LEAST_TEXT = 0.5;

  /** Of the texts at axes on a page, px. */
  private static final double TEXT = 18;

  /** Room that a label needs along its axis, px. */
  private static final double LABEL_WIDTH = 84;

  private static final double LABEL_HEIGHT = 40;

  private ChartPainter() {}

  /**
   * A chart as large as a room; without any texts where there is no room for them.
   *
   * @param textPx height of the texts at the axes, pixels; smaller in a small room
   * @param picture of the plot's own file, for charts that show a part of it
   */
  public static BufferedImage picture(
      Chart chart,
      int widthPx,
      int heightPx,
      double textPx,
      Theme theme,
      @Nullable BufferedImage picture) {
    BufferedImage room = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
    double fitting = Math.min((double) widthPx / LEAST_WIDTH, (double) heightPx / LEAST_HEIGHT);
    boolean bare = fitting * TEXT < LEAST_TEXT * textPx;
    double zoom = bare ? fitting : Math.min(textPx / TEXT, fitting);
    Figure figure = new Figure(room, zoom, theme, bare ? "" : chart.findings());
    if (bare) {
      Panel panel = panel(chart, figure, figure.body());
      chart.layers().forEach(layer -> draw(layer, chart, figure, panel, picture));
    } else {
      draw(chart, figure, picture);
    }
    figure.graphics().dispose();
    return room;
  }

  /** Draws a chart on the body of a page. */
  public static void draw(Chart chart, Figure figure, @Nullable BufferedImage picture) {
    ColourKey colours = chart.colours();
    Rectangle area = colours == null ? Layout.chart(figure) : Layout.chartWithBar(figure);
    Panel panel = panel(chart, figure, area);
    Rectangle drawn = panel.area();
    boolean covered = colours != null;
    if (covered) {
      draw(chart.layers().getFirst(), chart, figure, panel, picture);
    }
    ValueAxis x = axis(chart.x(), drawn.width / LABEL_WIDTH);
    x.setLabelFont(figure.fitting(chart.x().label(), Style.AXIS, drawn.width));
    ValueAxis y = axis(chart.y(), drawn.height / LABEL_HEIGHT);
    y.setLabelFont(figure.fitting(chart.y().label(), Style.AXIS, drawn.height));
    panel.axes(x, y, !covered);
    for (Layer layer : chart.layers().subList(covered ? 1 : 0, chart.layers().size())) {
      draw(layer, chart, figure, panel, picture);
    }
    if (!covered) {
      panel.frame();
    }
    Legend.draw(figure, drawn, chart.keysAtRight(), keys(chart, figure));
    if (colours != null) {
      ColourBar.draw(figure, Layout.bar(drawn), colours.map(), colours.ticks(), colours.title());
    }
  }

  private static Panel panel(Chart chart, Figure figure, Rectangle room) {
    Span x = chart.x();
    Span y = chart.y();
    boolean photo = chart.layers().getFirst() instanceof Layer.Photo;
    Rectangle area =
        photo ? Panel.fit(room, Math.abs(x.to() - x.from()), Math.abs(y.to() - y.from())) : room;
    return new Panel(figure, area, x.from(), x.to(), y.to(), y.from());
  }

  private static ValueAxis axis(Span span, double mostLabels) {
    return switch (span.kind()) {
      case LINEAR -> {
        NumberAxis axis = Axes.linear(span.label(), span.from(), span.to());
        double range = Math.abs(span.to() - span.from());
        double step = axis.getTickUnit().getSize();
        // 1, 2, 5, 10 and so on.
        while (range / step > mostLabels) {
          double figure = step / Math.pow(10, Math.floor(Math.log10(step * 1.001)));
          step *= figure > 1.5 && figure < 3 ? 2.5 : 2;
        }
        axis.setTickUnit(new NumberTickUnit(step), false, true);
        yield axis;
      }
      case POWERS -> Axes.powers(span.label(), span.from(), span.to());
      case RATIOS -> Axes.ratios(span.label(), span.from(), span.to());
    };
  }

  private static List<Legend.Entry> keys(Chart chart, Figure figure) {
    return chart.keys().stream()
        .map(
            key ->
                new Legend.Entry(
                    key.name(), figure.theme().colour(key.line().ink()), key.line().pen().stroke()))
        .toList();
  }

  private static void draw(
      Layer layer, Chart chart, Figure figure, Panel panel, @Nullable BufferedImage picture) {
    switch (layer) {
      case Layer.Heat heat ->
          panel.picture(
              new HeatPicture(heat.cells())
                  .picture(panel.area(), figure.zoom(), figure.theme().empty()));
      case Layer.Photo part -> photo(part, figure, panel, picture);
      case Layer.Steps steps -> steps(steps, chart, figure, panel);
      case Layer.Curve curve -> stroke(curve(curve), curve.line(), figure, panel);
      case Layer.Straight line -> {
        Path2D path = new Path2D.Double();
        path.moveTo(line.fromX(), line.fromY());
        path.lineTo(line.toX(), line.toY());
        stroke(path, line.line(), figure, panel);
      }
      case Layer.Band band ->
          panel.fill(
              new Rectangle2D.Double(
                  band.from(), chart.y().from(), band.to() - band.from(), chart.y().to()),
              Style.faint(figure.theme().colour(band.fill().ink()), band.fill().alpha()));
    }
  }

  private static void photo(
      Layer.Photo part, Figure figure, Panel panel, @Nullable BufferedImage picture) {
    if (picture == null) {
      throw new IllegalArgumentException("a chart of a picture needs that picture");
    }
    Rectangle area = panel.area();
    panel.picture(
        Averaged.of(
            picture.getSubimage(part.x(), part.y(), part.width(), part.height()),
            (int) Math.ceil(area.width * figure.zoom()),
            (int) Math.ceil(area.height * figure.zoom())));
  }

  private static void steps(Layer.Steps steps, Chart chart, Figure figure, Panel panel) {
    double[] heights =
        chart.y().kind() == Span.Kind.POWERS
            ? HistogramOutline.logarithms(steps.counts(), 0)
            : steps.counts();
    Path2D outline = HistogramOutline.outline(steps.low(), steps.width(), heights, 0);
    if (steps.fill() instanceof Fill fill) {
      panel.fill(outline, Style.faint(figure.theme().colour(fill.ink()), fill.alpha()));
    }
    if (steps.line() instanceof Line line) {
      stroke(outline, line, figure, panel);
    }
  }

  private static Path2D curve(Layer.Curve curve) {
    Path2D path = new Path2D.Double();
    int last = curve.heights().length - 1;
    for (int i = 0; i <= last; i++) {
      double x = curve.from() + (curve.to() - curve.from()) * i / last;
      if (i == 0) {
        path.moveTo(x, curve.heights()[i]);
      } else {
        path.lineTo(x, curve.heights()[i]);
      }
    }
    return path;
  }

  private static void stroke(Path2D path, Line line, Figure figure, Panel panel) {
    panel.shape(path, figure.theme().colour(line.ink()), line.pen().stroke());
  }
}
