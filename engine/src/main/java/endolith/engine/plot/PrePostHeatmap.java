package endolith.engine.plot;

import endolith.engine.subtract.BackgroundLine;
import endolith.engine.subtract.ScaleEstimate;
import endolith.engine.subtract.statistics.JointHistogram;
import endolith.engine.subtract.statistics.PixelStatistics;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Path;
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
  public static void draw(
      PlotLabel label,
      PixelStatistics statistics,
      ScaleEstimate estimate,
      List<ScaleMark> others,
      Path target)
      throws IOException {
    BrightnessBins pre = BrightnessBins.ofPre(statistics);
    BrightnessBins post = BrightnessBins.ofPost(statistics);
    HeatPicture heat = new HeatPicture(cells(statistics, pre, post));
    Figure figure =
        new Figure(
            PlotKind.PRE_POST_HEATMAP,
            label,
            String.format(
                Locale.ROOT,
                "%s pixels above 0 in both · scale %.4g",
                Layout.count(statistics.both()),
                estimate.scale()));
    Rectangle area = Layout.chartWithBar(figure);
    Panel panel = new Panel(figure, area, 0, pre.top(), post.top(), 0);
    panel.picture(heat.picture(area));
    panel.axes(
        "aligned pre intensity (" + label.unit() + ")", "post intensity (" + label.unit() + ")");
    List<Legend.Entry> entries = new ArrayList<>();
    line(panel, pre.top(), estimate.scale(), 0);
    entries.add(
        new Legend.Entry(
            "post = " + Layout.scale(estimate.scale()) + " × pre", Style.VERMILION, Style.LINE));
    BackgroundLine fitted = estimate.line();
    if (fitted.hasOffset()) {
      panel.line(
          0,
          fitted.offset(),
          pre.top(),
          fitted.offset() + fitted.slope() * pre.top(),
          Style.VERMILION,
          Style.DASHED);
      entries.add(
          new Legend.Entry(
              "background, " + Layout.brightness(fitted.offset()) + " counts off it",
              Style.VERMILION,
              Style.DASHED));
    }
    for (ScaleMark mark : others) {
      panel.line(0, 0, pre.top(), mark.scale() * pre.top(), Style.PURPLE, Style.DASHED);
      entries.add(
          new Legend.Entry(
              mark.name() + ": " + Layout.scale(mark.scale()), Style.PURPLE, Style.DASHED));
    }
    panel.line(0, 0, pre.top(), pre.top(), Style.INK, Style.DOTTED);
    entries.add(new Legend.Entry("post = pre", Style.INK, Style.DOTTED));
    boolean steep = estimate.scale() * pre.top() > 0.6 * post.top();
    Legend.draw(figure, area, !steep, entries);
    ColourBar.draw(figure, Layout.bar(area), ColourMap.VIRIDIS, heat.ticks(), "pixels per cell");
    figure.save(target);
  }

  private static void line(Panel panel, double top, double scale, double offset) {
    panel.line(0, offset, top, offset + scale * top, Style.VERMILION, Style.LINE);
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
