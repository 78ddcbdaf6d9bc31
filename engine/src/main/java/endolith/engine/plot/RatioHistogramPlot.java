package endolith.engine.plot;

import endolith.engine.subtract.MoffatFit;
import endolith.engine.subtract.ScaleEstimate;
import endolith.engine.subtract.ScaleMethod;
import endolith.engine.subtract.statistics.LogRatioHistogram;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Stroke;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Distribution of post / pre, the Moffat profile fitted to it, and every scale that was found. */
public final class RatioHistogramPlot {
  private static final int BINS = 280;
  private static final int EXCLUDED_BINS = 3;

  private RatioHistogramPlot() {}

  /**
   * @param others further scales to be marked, may be empty
   */
  public static void draw(
      PlotLabel label,
      LogRatioHistogram ratios,
      ScaleEstimate estimate,
      List<ScaleMark> others,
      Path target)
      throws IOException {
    double centre = Math.log10(estimate.scale());
    double low = Math.clamp(ratios.percentile(1), centre - 0.5, centre - 0.1) - 0.05;
    double high = Math.clamp(ratios.percentile(98), centre + 0.1, centre + 0.7) + 0.05;
    double width = (high - low) / BINS;
    long[] counts = ratios.rebin(BINS, low, high);
    double highest = 1;
    double[] heights = new double[BINS];
    for (int i = 0; i < BINS; i++) {
      heights[i] = counts[i];
      highest = Math.max(highest, counts[i]);
    }
    double ceiling = 1.12 * highest;

    Figure figure = new Figure(PlotKind.RATIO_HISTOGRAM, label, findings(estimate));
    Rectangle area = Layout.chart(figure);
    Panel panel = new Panel(figure, area, low, high, ceiling, 0);
    panel.axes(
        Axes.ratios("post / aligned pre (logarithmic scale)", low, high),
        Axes.linear(
            String.format(Locale.ROOT, "pixels per %.2g %% of ratio", 100 * width * Math.log(10)),
            0,
            ceiling),
        true);
    List<Legend.Entry> entries = new ArrayList<>();
    MoffatFit moffat = estimate.moffat();
    double excluded = EXCLUDED_BINS * moffat.binWidth();
    panel.fill(
        new Rectangle2D.Double(-excluded, 0, 2 * excluded, ceiling), Style.faint(Style.YELLOW, 90));
    Path2D steps = HistogramOutline.outline(low, width, heights, 0);
    panel.fill(steps, Style.faint(Style.SKY, 90));
    panel.shape(steps, Style.BLUE, Style.LINE);
    entries.add(new Legend.Entry("pixels above 0 in both", Style.BLUE, Style.LINE));
    double binWidth = moffat.binWidth();
    if (binWidth > 0) {
      panel.shape(fitted(ratios, binWidth, width), Style.QUIET, Style.THIN);
      entries.add(new Legend.Entry("the same in the fit's bins", Style.QUIET, Style.THIN));
    }
    if (moffat.converged()) {
      panel.shape(curve(moffat, low, high, width), Style.INK, Style.LINE);
      entries.add(new Legend.Entry("Moffat profile", Style.INK, Style.LINE));
    }
    String chosen =
        switch (estimate.method()) {
          case BACKGROUND_LINE -> "background line";
          case LOCAL_SCALES -> "mean of local scales";
          default -> "mode";
        };
    mark(panel, entries, chosen, estimate.scale(), ceiling, Style.VERMILION, Style.LINE);
    String centreName = moffat.converged() ? "Moffat centre" : "smoothed peak";
    mark(panel, entries, centreName, moffat.scale(), ceiling, Style.INK, Style.DASHED);
    if (estimate.method() != ScaleMethod.RATIO_MODE) {
      mark(panel, entries, "mode", estimate.mode(), ceiling, Style.GREEN, Style.DASHED);
    }
    for (ScaleMark other : others) {
      mark(panel, entries, other.name(), other.scale(), ceiling, Style.PURPLE, Style.DASHED);
    }
    entries.add(new Legend.Entry("left out of the Moffat fit", Style.YELLOW, Style.WIDE));
    panel.frame(Style.INK);
    Legend.draw(figure, area, centre < (low + high) / 2, entries);
    figure.save(target);
  }

  private static String findings(ScaleEstimate estimate) {
    MoffatFit moffat = estimate.moffat();
    String profile =
        moffat.converged()
            ? String.format(
                Locale.ROOT,
                "Moffat fit: scale %.4g, α %.3g (log₁₀), β %.3g",
                moffat.scale(),
                moffat.alpha(),
                moffat.beta())
            : "no Moffat fit" + moffat.failure().map(RatioHistogramPlot::words).orElse("");
    return String.format(
        Locale.ROOT,
        "scale %.4g · %s · %s pixels",
        estimate.scale(),
        profile,
        Layout.count(estimate.pixels()));
  }

  private static String words(MoffatFit.Failure cause) {
    return switch (cause) {
      case ONE_RATIO -> ": every pixel has the same ratio";
      case FEW_BINS -> ": too few bins left of the peak";
      case NOT_CONVERGED -> ": the profile fit did not converge";
    };
  }

  /** The histogram as the Moffat fit sees it, at the height of the plot's own bins. */
  private static Path2D fitted(LogRatioHistogram ratios, double binWidth, double width) {
    int bins = (int) Math.round((ratios.maximum() - ratios.minimum()) / binWidth);
    long[] counts = ratios.rebin(bins);
    double[] heights = new double[bins];
    for (int i = 0; i < bins; i++) {
      heights[i] = counts[i] * width / binWidth;
    }
    return HistogramOutline.outline(ratios.minimum(), binWidth, heights, 0);
  }

  private static Path2D curve(MoffatFit moffat, double low, double high, double width) {
    Path2D path = new Path2D.Double();
    int points = 600;
    for (int i = 0; i <= points; i++) {
      double x = low + (high - low) * i / points;
      double y = moffat.at(x) * width / moffat.binWidth();
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    return path;
  }

  private static void mark(
      Panel panel,
      List<Legend.Entry> entries,
      String name,
      double scale,
      double ceiling,
      Color colour,
      Stroke stroke) {
    double at = Math.log10(scale);
    panel.line(at, 0, at, ceiling, colour, stroke);
    entries.add(new Legend.Entry(name + ": " + Layout.scale(scale), colour, stroke));
  }
}
