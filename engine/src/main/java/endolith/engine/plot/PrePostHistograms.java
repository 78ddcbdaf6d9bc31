package endolith.engine.plot;

import endolith.engine.subtract.statistics.JointHistogram;
import endolith.engine.subtract.statistics.PixelStatistics;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Brightness distributions of post, aligned pre, and pre times the scale. */
public final class PrePostHistograms {
  private PrePostHistograms() {}

  /**
   * @param scale that drives the difference
   */
  public static void draw(PlotLabel label, PixelStatistics statistics, double scale, Path target)
      throws IOException {
    JointHistogram pixels = statistics.pixels();
    BrightnessBins post = BrightnessBins.ofPost(statistics);
    BrightnessBins pre = BrightnessBins.ofPre(statistics);
    double top = Math.max(post.top(), Math.max(pre.top(), pre.top() * scale));
    double width = post.width();
    int bins = (int) Math.ceil(top / width);
    boolean whole = statistics.wholeNumbers();
    double[] postCounts = poured(pixels.postMarginal(), pixels.postWidth(), whole, 1, width, bins);
    // The aligned pre image is resampled: its values are not whole, whatever the camera gave.
    double[] preCounts = poured(pixels.preMarginal(), pixels.preWidth(), false, 1, width, bins);
    double[] scaled = poured(pixels.preMarginal(), pixels.preWidth(), false, scale, width, bins);
    double highest = 1;
    for (int i = 0; i < bins; i++) {
      highest = Math.max(highest, Math.max(postCounts[i], Math.max(preCounts[i], scaled[i])));
    }
    Figure figure =
        new Figure(
            PlotKind.PRE_POST_HISTOGRAMS,
            label,
            String.format(
                Locale.ROOT,
                "pixels: post > 0: %s; pre > 0: %s; both: %s · scale %.4g",
                Layout.count(statistics.both() + statistics.postOnly()),
                Layout.count(statistics.both() + statistics.preOnly()),
                Layout.count(statistics.both()),
                scale));
    double ceiling = Math.log10(highest) + 0.15;
    Rectangle area = Layout.chart(figure);
    Panel panel = new Panel(figure, area, 0, top, ceiling, 0);
    panel.axes(
        Axes.linear("intensity (" + label.unit() + ")", 0, top),
        Axes.powers("pixels per " + Layout.number(width) + " counts", 0, ceiling),
        true);
    Path2D postSteps =
        HistogramOutline.outline(0, width, HistogramOutline.logarithms(postCounts, 0), 0);
    Path2D preSteps =
        HistogramOutline.outline(0, width, HistogramOutline.logarithms(preCounts, 0), 0);
    Path2D scaledSteps =
        HistogramOutline.outline(0, width, HistogramOutline.logarithms(scaled, 0), 0);
    panel.fill(preSteps, Style.faint(Style.SKY, 70));
    panel.fill(postSteps, Style.faint(Style.ORANGE, 70));
    panel.shape(preSteps, Style.BLUE, Style.LINE);
    panel.shape(postSteps, Style.VERMILION, Style.LINE);
    panel.shape(scaledSteps, Style.BLUE, Style.DASHED);
    panel.frame(Style.INK);
    Legend.draw(
        figure,
        area,
        true,
        List.of(
            new Legend.Entry("post", Style.VERMILION, Style.LINE),
            new Legend.Entry("aligned pre", Style.BLUE, Style.LINE),
            new Legend.Entry("scale × aligned pre", Style.BLUE, Style.DASHED)));
    figure.save(target);
  }

  /** Counts of positive pixels; the bin of 0 holds the pixels where only the other image shows. */
  private static double[] poured(
      long[] marginal, double from, boolean whole, double scale, double width, int bins) {
    Rebinning rebinned = new Rebinning(0, width, bins);
    for (int i = 1; i < marginal.length; i++) {
      BrightnessBins.pour(rebinned, i * from, from, whole, scale, marginal[i]);
    }
    return rebinned.counts();
  }
}
