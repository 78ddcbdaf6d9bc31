package endolith.engine.plot;

import endolith.engine.subtract.ScaleEstimate;
import endolith.engine.subtract.statistics.JointHistogram;
import endolith.engine.subtract.statistics.PixelStatistics;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A heat map of what exceeds the background: at each pre brightness, pixels by how far post lies
 * above the background, less as many as lie equally far below it. Noise is symmetric and cancels,
 * dye stays.
 */
public final class ExcessHeatmap {
  private ExcessHeatmap() {}

  public static void draw(
      PlotLabel label, PixelStatistics statistics, ScaleEstimate estimate, Path target)
      throws IOException {
    double slope = estimate.scale();
    double offset = estimate.line().hasOffset() ? estimate.line().offset() : 0;
    BrightnessBins pre = BrightnessBins.ofPre(statistics);
    BrightnessBins post = BrightnessBins.ofPost(statistics);
    double[][] cells = new double[pre.bins()][];
    for (int column = 0; column < cells.length; column++) {
      cells[column] = excess(statistics, pre, post, column, slope, offset);
    }
    HeatPicture heat = new HeatPicture(cells);
    Figure figure =
        new Figure(
            PlotKind.EXCESS_HEATMAP,
            label,
            "background = "
                + Layout.scale(slope)
                + " × pre"
                + (offset == 0 ? "" : " + " + Layout.brightness(offset) + " counts")
                + " · cells where more pixels lie above the background than below it");
    Rectangle area = Layout.chartWithBar(figure);
    Panel panel = new Panel(figure, area, 0, pre.top(), post.top(), 0);
    panel.picture(heat.picture(area));
    panel.axes(
        "aligned pre intensity (" + label.unit() + ")", "post − background (" + label.unit() + ")");
    if (statistics.postMaximum() == 255 || statistics.postMaximum() == 65535) {
      double ceiling = statistics.postMaximum() - offset;
      panel.line(0, ceiling, pre.top(), ceiling - slope * pre.top(), Style.VERMILION, Style.DASHED);
      Legend.draw(
          figure,
          area,
          true,
          List.of(new Legend.Entry("post saturated", Style.VERMILION, Style.DASHED)));
    }
    ColourBar.draw(
        figure, Layout.bar(area), ColourMap.VIRIDIS, heat.ticks(), "excess pixels per cell");
    figure.save(target);
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
