package endolith.engine.pipeline;

import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.ScaleKey;
import endolith.engine.image.Pyramid;
import endolith.engine.parameter.GeneralFormat;
import endolith.engine.plot.DifferenceHistogramPlot;
import endolith.engine.plot.DifferenceImagePlot;
import endolith.engine.plot.ExcessHeatmap;
import endolith.engine.plot.PlotKind;
import endolith.engine.plot.PlotLabel;
import endolith.engine.plot.PrePostHeatmap;
import endolith.engine.plot.PrePostHistograms;
import endolith.engine.plot.RatioHistogramPlot;
import endolith.engine.plot.ScaleMark;
import endolith.engine.plot.chart.Chart;
import endolith.engine.subtract.ScaleEstimate;
import endolith.engine.subtract.statistics.DifferenceHistogram;
import endolith.engine.subtract.statistics.PixelStatistics;
import endolith.engine.task.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The six plots of stage 4, and a difference image for each further scale. */
final class SubtractionPlots {
  private final StageContext context;
  private final PixelStatistics statistics;
  private final ScaleEstimate estimate;
  private final Map<CheckpointName, CheckpointFacts> facts;
  private final Map<ScaleKey, DifferenceHistogram> histograms;

  SubtractionPlots(
      StageContext context,
      PixelStatistics statistics,
      ScaleEstimate estimate,
      Map<CheckpointName, CheckpointFacts> facts,
      Map<ScaleKey, DifferenceHistogram> histograms) {
    this.context = context;
    this.statistics = statistics;
    this.estimate = estimate;
    this.facts = facts;
    this.histograms = histograms;
  }

  /** Draws them, and returns the names of the files as manifests have them. */
  List<String> draw() throws IOException {
    StagePlots plots = new StagePlots(context, Stage.SUBTRACTION);
    List<ScaleMark> others = new ArrayList<>();
    for (ScaleKey key : histograms.keySet()) {
      if (!(key instanceof ScaleKey.Estimated)) {
        others.add(new ScaleMark(origin(key), scale(key)));
      }
    }
    plots.add(
        PlotKind.PRE_POST_HEATMAP,
        label -> PrePostHeatmap.chart(label, statistics, estimate, others));
    plots.add(PlotKind.EXCESS_HEATMAP, label -> ExcessHeatmap.chart(label, statistics, estimate));
    plots.add(
        PlotKind.PRE_POST_HISTOGRAMS,
        label -> PrePostHistograms.chart(label, statistics, estimate.scale()));
    DifferenceHistogram histogram =
        Objects.requireNonNull(histograms.get(new ScaleKey.Estimated()));
    plots.add(
        PlotKind.DIFFERENCE_HISTOGRAM,
        label -> DifferenceHistogramPlot.chart(label, histogram, estimate));
    plots.add(
        PlotKind.RATIO_HISTOGRAM,
        label -> RatioHistogramPlot.chart(statistics.ratios(), estimate, others));
    histograms.forEach(
        (key, counts) -> {
          String stem = PlotKind.DIFFERENCE_IMAGE.fileStem() + key.fileNamePart();
          plots.addCharted(stem, (label, target) -> image(label, key, counts, stem, target));
        });
    return plots.draw();
  }

  private Chart image(
      PlotLabel label, ScaleKey key, DifferenceHistogram histogram, String stem, Path target)
      throws IOException {
    try (Pyramid difference = context.openWritten(CheckpointName.difference(key))) {
      return DifferenceImagePlot.draw(
          label, difference, histogram, scale(key), origin(key), stem, target);
    }
  }

  private double scale(ScaleKey key) {
    CheckpointFacts found = Objects.requireNonNull(facts.get(CheckpointName.difference(key)));
    return Objects.requireNonNull(found.scale()).value();
  }

  private String origin(ScaleKey key) {
    return switch (key) {
      case ScaleKey.Estimated estimated ->
          estimate.method().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case ScaleKey.Percentile(double percentile) ->
          "percentile " + GeneralFormat.format(percentile);
      case ScaleKey.Manual manual -> "manual";
    };
  }
}
