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
import endolith.engine.subtract.ScaleEstimate;
import endolith.engine.subtract.statistics.DifferenceHistogram;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Distribution of the difference, against its own dark side mirrored at the background. */
public final class DifferenceHistogramPlot {
  private static final int MOST_BINS = 400;

  private DifferenceHistogramPlot() {}

  /**
   * @param estimate whose scale was used for the difference; a background offset it found is where
   *     the minerals lie in the difference
   */
  public static Chart chart(
      PlotLabel label, DifferenceHistogram histogram, ScaleEstimate estimate) {
    double background = estimate.line().hasOffset() ? estimate.line().offset() : 0;
    boolean empty = histogram.total() == 0;
    double brightest = empty ? 1 : histogram.percentile(99.98);
    double darkest = empty ? -1 : histogram.percentile(0.02);
    double reach = Math.max(brightest, -darkest) * 1.03;
    reach = Math.max(reach, background + 20 * histogram.width());
    double least = Math.min(darkest * 1.25, -0.15 * reach);
    least = Math.min(least, background - 20 * histogram.width());
    int step = 1;
    while ((reach - least) / (step * histogram.width()) > MOST_BINS) {
      step *= 2;
    }
    double width = step * histogram.width();
    int first = (int) Math.floor(least / width);
    int bins = (int) Math.ceil(reach / width) - first;
    double[] counts = counts(histogram, step, first, bins);
    int centre = (int) Math.round(background / width);
    double[] mirrored = mirrored(histogram, step, first, bins, centre);
    double highest = 1;
    double surplus = 0;
    for (int i = 0; i < bins; i++) {
      highest = Math.max(highest, counts[i]);
      surplus += first + i >= centre ? Math.max(0, counts[i] - mirrored[i]) : 0;
    }
    double ceiling = Math.log10(highest) + 0.2;
    double low = first * width;
    double high = low + bins * width;

    double[] explained = new double[bins];
    for (int i = 0; i < bins; i++) {
      explained[i] = first + i < centre ? counts[i] : Math.min(counts[i], mirrored[i]);
    }
    Line all = new Line(Ink.BLUE, Pen.LINE);
    Line mirror = new Line(Ink.INK, Pen.DASHED);
    Line zero = new Line(Ink.VERMILION, Pen.DASHED);
    return new Chart(
        PlotKind.DIFFERENCE_HISTOGRAM.fileStem(),
        String.format(
            Locale.ROOT,
            "scale %.4g · median %s, 99th percentile %s counts · surplus over the mirrored"
                + " dark side %.2f %% of %s pixels",
            estimate.scale(),
            Layout.brightness(histogram.percentile(50)),
            Layout.brightness(histogram.percentile(99)),
            100 * surplus / Math.max(1, histogram.total()),
            Layout.count(histogram.total())),
        Span.linear("post − scale × aligned pre (" + label.unit() + ")", low, high),
        new Span(Span.Kind.POWERS, "pixels per " + Layout.number(width) + " counts", 0, ceiling),
        List.of(
            new Layer.Steps(low, width, counts, new Fill(Ink.ORANGE, 130), null),
            new Layer.Steps(low, width, explained, new Fill(Ink.PAPER, 255), null),
            new Layer.Steps(low, width, explained, new Fill(Ink.SKY, 100), null),
            new Layer.Steps(low, width, counts, null, all),
            new Layer.Steps(
                centre * width,
                width,
                Arrays.copyOfRange(mirrored, centre - first, bins),
                null,
                mirror),
            new Layer.Straight(0, 0, 0, ceiling, zero)),
        List.of(
            new Key("difference", all),
            new Key("dark side, mirrored", mirror),
            new Key("surplus", new Line(Ink.ORANGE, Pen.WIDE)),
            new Key("0", zero)),
        true,
        null);
  }

  private static double[] counts(DifferenceHistogram histogram, int step, int first, int bins) {
    double[] counts = new double[bins];
    for (int i = 0; i < DifferenceHistogram.BINS; i++) {
      int at = Math.floorDiv(i - DifferenceHistogram.BINS / 2, step) - first;
      if (at >= 0 && at < bins) {
        counts[at] += histogram.count(i);
      }
    }
    return counts;
  }

  /** At bins from {@code centre} up, the count as far below it; coarse bins. */
  private static double[] mirrored(
      DifferenceHistogram histogram, int step, int first, int bins, int centre) {
    double[] counts = new double[bins];
    int middle = centre * step + DifferenceHistogram.BINS / 2;
    for (int i = 0; i < Math.min(middle, DifferenceHistogram.BINS); i++) {
      int at = Math.floorDiv(2 * middle - 1 - i - DifferenceHistogram.BINS / 2, step) - first;
      if (at >= 0 && at < bins) {
        counts[at] += histogram.count(i);
      }
    }
    return counts;
  }
}
