package endolith.engine.plot;

import endolith.engine.plot.chart.Chart;
import endolith.engine.plot.chart.ColourKey;
import endolith.engine.plot.chart.HeatPicture;
import endolith.engine.plot.chart.Key;
import endolith.engine.plot.chart.Layer;
import endolith.engine.plot.chart.Line;
import endolith.engine.plot.chart.Span;
import endolith.engine.plot.figure.ColourMap;
import endolith.engine.plot.figure.Ink;
import endolith.engine.plot.figure.Layout;
import endolith.engine.plot.figure.Pen;
import endolith.engine.subtract.BackgroundLine;
import endolith.engine.subtract.ScaleEstimate;
import endolith.engine.subtract.statistics.JointHistogram;
import endolith.engine.subtract.statistics.PixelStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A heat map of how often each pair of pre and post brightness occurs, with the scales as lines.
 */
public final class PrePostHeatmap {
  private PrePostHeatmap() {}

  /**
   * @param others further scales to be drawn, may be empty
   */
  public static Chart chart(
      PlotLabel label, PixelStatistics statistics, ScaleEstimate estimate, List<ScaleMark> others) {
    BrightnessBins pre = BrightnessBins.ofPre(statistics);
    BrightnessBins post = BrightnessBins.ofPost(statistics);
    double[][] cells = cells(statistics, pre, post);
    Marks marks = new Marks(pre.top());
    marks.add(
        "post = " + Layout.scale(estimate.scale()) + " × pre",
        0,
        estimate.scale() * pre.top(),
        new Line(Ink.VERMILION, Pen.LINE));
    BackgroundLine fitted = estimate.line();
    if (fitted.hasOffset()) {
      marks.add(
          "background, " + Layout.brightness(fitted.offset()) + " counts off it",
          fitted.offset(),
          fitted.offset() + fitted.slope() * pre.top(),
          new Line(Ink.VERMILION, Pen.DASHED));
    }
    for (ScaleMark mark : others) {
      marks.add(
          mark.name() + ": " + Layout.scale(mark.scale()),
          0,
          mark.scale() * pre.top(),
          new Line(Ink.PURPLE, Pen.DASHED));
    }
    marks.add("post = pre", 0, pre.top(), new Line(Ink.INK, Pen.DOTTED));
    List<Layer> layers = new ArrayList<>(List.of(new Layer.Heat(cells)));
    layers.addAll(marks.lines);
    boolean steep = estimate.scale() * pre.top() > 0.6 * post.top();
    return new Chart(
        PlotKind.PRE_POST_HEATMAP.fileStem(),
        String.format(
            Locale.ROOT,
            "%s pixels above 0 in both · scale %.4g",
            Layout.count(statistics.both()),
            estimate.scale()),
        Span.linear("aligned pre intensity (" + label.unit() + ")", 0, pre.top()),
        Span.linear("post intensity (" + label.unit() + ")", 0, post.top()),
        layers,
        marks.keys,
        !steep,
        new ColourKey(ColourMap.VIRIDIS, "pixels per cell", new HeatPicture(cells).ticks()));
  }

  /** Lines over the whole width, with their names. */
  private static final class Marks {
    private final double top;
    private final List<Layer> lines = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();

    Marks(double top) {
      this.top = top;
    }

    void add(String name, double fromY, double toY, Line line) {
      lines.add(new Layer.Straight(0, fromY, top, toY, line));
      keys.add(new Key(name, line));
    }
  }

  private static double[][] cells(
      PixelStatistics statistics, BrightnessBins pre, BrightnessBins post) {
    JointHistogram pixels = statistics.pixels();
    double[][] cells = new double[pre.bins()][];
    for (int column = 0; column < cells.length; column++) {
      Rebinning rebinned = new Rebinning(0, post.width(), post.bins());
      int from = (int) Math.round(column * pre.width() / pixels.preWidth());
      int to = (int) Math.round((column + 1) * pre.width() / pixels.preWidth());
      for (int i = from; i < Math.min(to, JointHistogram.SIZE); i++) {
        for (int j = 0; j < JointHistogram.SIZE; j++) {
          long count = pixels.count(i, j);
          if (count > 0) {
            BrightnessBins.pour(
                rebinned,
                j * pixels.postWidth(),
                pixels.postWidth(),
                statistics.wholeNumbers(),
                1,
                count);
          }
        }
      }
      cells[column] = rebinned.counts();
    }
    return cells;
  }
}
