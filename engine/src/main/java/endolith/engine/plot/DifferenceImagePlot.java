package endolith.engine.plot;

import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.plot.chart.Chart;
import endolith.engine.plot.chart.ColourKey;
import endolith.engine.plot.chart.Layer;
import endolith.engine.plot.chart.Span;
import endolith.engine.plot.figure.ColourBar;
import endolith.engine.plot.figure.ColourMap;
import endolith.engine.plot.figure.Figure;
import endolith.engine.plot.figure.Layout;
import endolith.engine.plot.figure.Panel;
import endolith.engine.plot.figure.Style;
import endolith.engine.subtract.statistics.DifferenceHistogram;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The difference itself, on an asinh scale that shows faint and bright at once. */
public final class DifferenceImagePlot {
  private DifferenceImagePlot() {}

  /**
   * Draws it to a file.
   *
   * @param histogram of the whole difference, for the colour range
   * @param scale that was used
   * @param origin of the scale, such as "background line" or "percentile 50"
   * @param name of the plot, without suffix and extension
   * @return the same as a chart, whose picture is a part of the file
   */
  public static Chart draw(
      PlotLabel label,
      Pyramid difference,
      DifferenceHistogram histogram,
      double scale,
      String origin,
      String name,
      Path target)
      throws IOException {
    Stretch stretch = Stretch.of(histogram);
    String findings =
        "post − "
            + Layout.scale(scale)
            + " × aligned pre · scale: "
            + origin
            + " · asinh stretch, linear below "
            + Layout.brightness(stretch.knee)
            + " counts";
    Figure figure = PlotKind.DIFFERENCE_IMAGE.page(label, findings);
    Rectangle region = ContentBox.of(difference);
    java.awt.Rectangle room = Layout.chartWithBar(figure);
    java.awt.Rectangle area = Panel.fit(room, region.width(), region.height());
    area.y = room.y;
    Panel panel = Panel.of(figure, area, region);
    panel.picture(picture(Preview.of(difference, region, area.width, area.height), stretch));
    Span x = Span.linear("x (px, padded post frame)", region.x(), region.x() + region.width());
    Span y = Span.linear("y (px, padded post frame)", region.y() + region.height(), region.y());
    panel.axes(x.label(), y.label());
    ColourKey colours =
        new ColourKey(
            ColourMap.BLUE_WHITE_RED, "post − scale × pre (" + label.unit() + ")", stretch.ticks());
    ColourBar.draw(figure, Layout.bar(area), colours.map(), colours.ticks(), colours.title());
    figure.endAt(area.y + area.height + Layout.BOTTOM_AXIS);
    figure.save(target);
    // Within the frame that is drawn over the picture's edge.
    Layer photo = new Layer.Photo(area.x + 1, area.y + 1, area.width - 2, area.height - 2);
    return new Chart(name, findings, x, y, List.of(photo), List.of(), true, colours);
  }

  private static BufferedImage picture(Preview view, Stretch stretch) {
    BufferedImage picture =
        new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
    int noData = Style.NO_DATA.getRGB() & 0xffffff;
    int[] colours = new int[view.pixels().length];
    for (int i = 0; i < colours.length; i++) {
      float v = view.pixels()[i];
      colours[i] = v == 0 ? noData : ColourMap.BLUE_WHITE_RED.rgb(stretch.position(v));
    }
    picture.getRaster().setDataElements(0, 0, view.width(), view.height(), colours);
    return picture;
  }

  /**
   * Symmetric asinh stretch.
   *
   * @param knee below which it is nearly linear, brightness units
   * @param end shown in the last colour, brightness units
   */
  private record Stretch(double knee, double end) {

    static Stretch of(DifferenceHistogram histogram) {
      if (histogram.total() == 0) {
        return new Stretch(1, 10);
      }
      double noise =
          Math.max(
              histogram.width(), (histogram.percentile(75) - histogram.percentile(25)) / 1.349);
      double end = Math.max(histogram.percentile(99.9), -histogram.percentile(0.1));
      return new Stretch(2 * noise, Math.max(end, 4 * noise));
    }

    double position(double v) {
      return 0.5 + 0.5 * asinh(v / knee) / asinh(end / knee);
    }

    List<ColourBar.Tick> ticks() {
      List<ColourBar.Tick> ticks = new ArrayList<>();
      ticks.add(new ColourBar.Tick(0.5, "0"));
      double last = 0.5;
      for (double size = 0.01; size <= end; size *= 10) {
        for (double figure : new double[] {1, 2, 5}) {
          double v = figure * size;
          double at = position(v);
          if (v <= end && at - last > 0.045) {
            ticks.add(new ColourBar.Tick(at, "+" + Layout.number(v)));
            ticks.add(new ColourBar.Tick(1 - at, Layout.number(-v)));
            last = at;
          }
        }
      }
      return ticks;
    }

    private static double asinh(double v) {
      return Math.signum(v) * Math.log(Math.abs(v) + Math.sqrt(v * v + 1));
    }
  }
}
