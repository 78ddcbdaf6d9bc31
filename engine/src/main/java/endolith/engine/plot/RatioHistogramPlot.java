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
import endolith.engine.subtract.MoffatFit;
import endolith.engine.subtract.ScaleEstimate;
import endolith.engine.subtract.ScaleMethod;
import endolith.engine.subtract.statistics.LogRatioHistogram;
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
  public static Chart chart(
      LogRatioHistogram ratios, ScaleEstimate estimate, List<ScaleMark> others) {
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
    Marks marks = new Marks(ceiling);
    MoffatFit moffat = estimate.moffat();
    double excluded = EXCLUDED_BINS * moffat.binWidth();
    marks.layers.add(new Layer.Band(-excluded, excluded, new Fill(Ink.YELLOW, 90)));
    marks.layers.add(new Layer.Steps(low, width, heights, new Fill(Ink.SKY, 90), null));
    Line steps = new Line(Ink.BLUE, Pen.LINE);
    marks.layers.add(new Layer.Steps(low, width, heights, null, steps));
    marks.keys.add(new Key("pixels above 0 in both", steps));
    if (moffat.binWidth() > 0) {
      Line fitted = new Line(Ink.QUIET, Pen.THIN);
      marks.layers.add(fitted(ratios, moffat.binWidth(), width, fitted));
      marks.keys.add(new Key("the same in the fit's bins", fitted));
    }
    if (moffat.converged()) {
      Line profile = new Line(Ink.INK, Pen.LINE);
      marks.layers.add(curve(moffat, low, high, width, profile));
      marks.keys.add(new Key("Moffat profile", profile));
    }
    String chosen =
        switch (estimate.method()) {
          case BACKGROUND_LINE -> "background line";
          case LOCAL_SCALES -> "mean of local scales";
          default -> "mode";
        };
    marks.add(chosen, estimate.scale(), new Line(Ink.VERMILION, Pen.LINE));
    String centreName = moffat.converged() ? "Moffat centre" : "smoothed peak";
    marks.add(centreName, moffat.scale(), new Line(Ink.INK, Pen.DASHED));
    if (estimate.method() != ScaleMethod.RATIO_MODE) {
      marks.add("mode", estimate.mode(), new Line(Ink.GREEN, Pen.DASHED));
    }
    for (ScaleMark other : others) {
      marks.add(other.name(), other.scale(), new Line(Ink.PURPLE, Pen.DASHED));
    }
    marks.keys.add(new Key("left out of the Moffat fit", new Line(Ink.YELLOW, Pen.WIDE)));
    return new Chart(
        PlotKind.RATIO_HISTOGRAM.fileStem(),
        findings(estimate),
        new Span(Span.Kind.RATIOS, "post / aligned pre (logarithmic scale)", low, high),
        Span.linear(
            String.format(Locale.ROOT, "pixels per %.2g %% of ratio", 100 * width * Math.log(10)),
            0,
            ceiling),
        marks.layers,
        marks.keys,
        centre < (low + high) / 2,
        null);
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
  private static Layer fitted(LogRatioHistogram ratios, double binWidth, double width, Line line) {
    int bins = (int) Math.round((ratios.maximum() - ratios.minimum()) / binWidth);
    long[] counts = ratios.rebin(bins);
    double[] heights = new double[bins];
    for (int i = 0; i < bins; i++) {
      heights[i] = counts[i] * width / binWidth;
    }
    return new Layer.Steps(ratios.minimum(), binWidth, heights, null, line);
  }

  private static Layer curve(MoffatFit moffat, double low, double high, double width, Line line) {
    double[] heights = new double[601];
    for (int i = 0; i < heights.length; i++) {
      double x = low + (high - low) * i / (heights.length - 1);
      heights[i] = moffat.at(x) * width / moffat.binWidth();
    }
    return new Layer.Curve(low, high, heights, line);
  }

  /** What is drawn, and its names. */
  private static final class Marks {
    private final double ceiling;
    private final List<Layer> layers = new ArrayList<>();
    private final List<Key> keys = new ArrayList<>();

    Marks(double ceiling) {
      this.ceiling = ceiling;
    }

    /** Marks a scale. */
    void add(String name, double scale, Line line) {
      double at = Math.log10(scale);
      layers.add(new Layer.Straight(at, 0, at, ceiling, line));
      keys.add(new Key(name + ": " + Layout.scale(scale), line));
    }
  }
}
