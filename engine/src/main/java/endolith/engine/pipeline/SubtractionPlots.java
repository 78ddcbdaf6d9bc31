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

  /** Returns the plots' names as manifests have them. */
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
        (label, target) -> PrePostHeatmap.draw(label, statistics, estimate, others, target));
    plots.add(
        PlotKind.EXCESS_HEATMAP,
        (label, target) -> ExcessHeatmap.draw(label, statistics, estimate, target));
    plots.add(
        PlotKind.PRE_POST_HISTOGRAMS,
        (label, target) -> PrePostHistograms.draw(label, statistics, estimate.scale(), target));
    DifferenceHistogram histogram =
        Objects.requireNonNull(histograms.get(new ScaleKey.Estimated()));
    plots.add(
        PlotKind.DIFFERENCE_HISTOGRAM,
        (label, target) -> DifferenceHistogramPlot.draw(label, histogram, estimate, target));
    plots.add(
        PlotKind.RATIO_HISTOGRAM,
        (label, target) ->
            RatioHistogramPlot.draw(label, statistics.ratios(), estimate, others, target));
    histograms.forEach(
        (key, counts) ->
            plots.add(
                PlotKind.DIFFERENCE_IMAGE.fileStem() + key.fileNamePart(),
                (label, target) -> image(label, key, counts, target)));
    return plots.draw();
  }

  private void image(PlotLabel label, ScaleKey key, DifferenceHistogram histogram, Path target)
      throws IOException {
    try (Pyramid difference = context.openWritten(CheckpointName.difference(key))) {
      DifferenceImagePlot.draw(label, difference, histogram, scale(key), origin(key), target);
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
