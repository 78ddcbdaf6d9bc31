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
import endolith.engine.subtract.ScaleEstimate;
import endolith.engine.subtract.statistics.JointHistogram;
import endolith.engine.subtract.statistics.PixelStatistics;
import java.util.ArrayList;
import java.util.List;

/**
 * A heat map of what exceeds the background: at each pre brightness, pixels by how far post lies
 * above the background, less as many as lie equally far below it. Noise is symmetric and cancels,
 * dye stays.
 */
public final class ExcessHeatmap {
  private ExcessHeatmap() {}

  public static Chart chart(PlotLabel label, PixelStatistics statistics, ScaleEstimate estimate) {
    double slope = estimate.scale();
    double offset = estimate.line().hasOffset() ? estimate.line().offset() : 0;
    BrightnessBins pre = BrightnessBins.ofPre(statistics);
    BrightnessBins post = BrightnessBins.ofPost(statistics);
    double[][] cells = new double[pre.bins()][];
    for (int column = 0; column < cells.length; column++) {
      cells[column] = excess(statistics, pre, post, column, slope, offset);
    }
    List<Layer> layers = new ArrayList<>(List.of(new Layer.Heat(cells)));
    List<Key> keys = new ArrayList<>();
    if (statistics.postMaximum() == 255 || statistics.postMaximum() == 65535) {
      double ceiling = statistics.postMaximum() - offset;
      Line saturated = new Line(Ink.VERMILION, Pen.DASHED);
      layers.add(new Layer.Straight(0, ceiling, pre.top(), ceiling - slope * pre.top(), saturated));
      keys.add(new Key("post saturated", saturated));
    }
    return new Chart(
        PlotKind.EXCESS_HEATMAP.fileStem(),
        "background = "
            + Layout.scale(slope)
            + " × pre"
            + (offset == 0 ? "" : " + " + Layout.brightness(offset) + " counts")
            + " · cells where more pixels lie above the background than below it",
        Span.linear("aligned pre intensity (" + label.unit() + ")", 0, pre.top()),
        Span.linear("post − background (" + label.unit() + ")", 0, post.top()),
        layers,
        keys,
        true,
        new ColourKey(ColourMap.VIRIDIS, "excess pixels per cell", new HeatPicture(cells).ticks()));
  }

  private static double[] excess(
      PixelStatistics statistics,
      BrightnessBins pre,
      BrightnessBins post,
      int column,
      double slope,
      double offset) {
    JointHistogram pixels = statistics.pixels();
    Rebinning above = new Rebinning(0, post.width(), post.bins());
    Rebinning below = new Rebinning(0, post.width(), post.bins());
    int from = Math.max(1, (int) Math.round(column * pre.width() / pixels.preWidth()));
    int to = (int) Math.round((column + 1) * pre.width() / pixels.preWidth());
    boolean whole = statistics.wholeNumbers() && pixels.postWidth() <= 1;
    double half = whole ? 0.5 : pixels.postWidth() / 2;
    for (int i = from; i < Math.min(to, JointHistogram.SIZE); i++) {
      double background = slope * (i + 0.5) * pixels.preWidth() + offset;
      for (int j = 1; j < JointHistogram.SIZE; j++) {
        long count = pixels.count(i, j);
        if (count > 0) {
          double low = j * pixels.postWidth();
          double value = (whole ? Math.ceil(low) : low + half) - background;
          above.pour(value - half, value + half, count);
          below.pour(-value - half, -value + half, count);
        }
      }
    }
    double[] excess = above.counts();
    for (int i = 0; i < excess.length; i++) {
      excess[i] -= below.counts()[i];
    }
    return excess;
  }
}
