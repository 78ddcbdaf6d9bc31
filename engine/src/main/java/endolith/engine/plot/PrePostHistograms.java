package endolith.engine.plot;

import endolith.engine.plot.chart.Chart;
import endolith.engine.plot.chart.Fill;
import endolith.engine.plot.chart.Key;
import endolith.engine.plot.chart.Layer;
import endolith.engine.plot.chart.Line;
import endolith.engine.plot.chart.Span;
import endolith.engine.plot.figure.Ink;
import endolith.engine.plot.figure.Layout;
import endolith.engine.plot.figure.Pen;
import endolith.engine.subtract.statistics.JointHistogram;
import endolith.engine.subtract.statistics.PixelStatistics;
import java.util.List;
import java.util.Locale;

/** Brightness distributions of post, aligned pre, and pre times the scale. */
public final class PrePostHistograms {
  private PrePostHistograms() {}

  /**
   * @param scale that drives the difference
   */
  public static Chart chart(PlotLabel label, PixelStatistics statistics, double scale) {
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
    double ceiling = Math.log10(highest) + 0.15;
    Line preLine = new Line(Ink.BLUE, Pen.LINE);
    Line postLine = new Line(Ink.VERMILION, Pen.LINE);
    Line scaledLine = new Line(Ink.BLUE, Pen.DASHED);
    return new Chart(
        PlotKind.PRE_POST_HISTOGRAMS.fileStem(),
        String.format(
            Locale.ROOT,
            "pixels: post > 0: %s; pre > 0: %s; both: %s · scale %.4g",
            Layout.count(statistics.both() + statistics.postOnly()),
            Layout.count(statistics.both() + statistics.preOnly()),
            Layout.count(statistics.both()),
            scale),
        Span.linear("intensity (" + label.unit() + ")", 0, top),
        new Span(Span.Kind.POWERS, "pixels per " + Layout.number(width) + " counts", 0, ceiling),
        List.of(
            new Layer.Steps(0, width, preCounts, new Fill(Ink.SKY, 70), null),
            new Layer.Steps(0, width, postCounts, new Fill(Ink.ORANGE, 70), null),
            new Layer.Steps(0, width, preCounts, null, preLine),
            new Layer.Steps(0, width, postCounts, null, postLine),
            new Layer.Steps(0, width, scaled, null, scaledLine)),
        List.of(
            new Key("post", postLine),
            new Key("aligned pre", preLine),
            new Key("scale × aligned pre", scaledLine)),
        true,
        null);
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
