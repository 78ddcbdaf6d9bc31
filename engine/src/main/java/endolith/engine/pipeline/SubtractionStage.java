package endolith.engine.pipeline;

import endolith.engine.align.transform.PostToPre;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ScaleKey;
import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import endolith.engine.image.fits.FitsCard;
import endolith.engine.subtract.CameraViews;
import endolith.engine.subtract.DifferencePlane;
import endolith.engine.subtract.ScaleEstimate;
import endolith.engine.subtract.ScaleEstimator;
import endolith.engine.subtract.statistics.DifferenceHistogram;
import endolith.engine.subtract.statistics.DifferenceTally;
import endolith.engine.subtract.statistics.PixelStatistics;
import endolith.engine.task.Finding;
import endolith.engine.task.ScaleEvidence;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Stage 4: the scale, and post less scaled pre. */
final class SubtractionStage implements StageWork {

  @Override
  public StageOutcome make(StageContext context) throws IOException {
    try (Pyramid post = context.open(CheckpointName.PADDED_POST);
        Pyramid pre = context.open(CheckpointName.INTERIOR_PRE)) {
      context.beginPart(0.35, 1);
      PixelStatistics statistics =
          PixelStatistics.collect(
              post.full(),
              pre.full(),
              PaddedPair.content(context, CheckpointName.PADDED_POST, post.full()),
              context.executor(),
              context.cancel(),
              context.progress());
      ScaleEstimate estimate =
          ScaleEstimator.estimate(statistics, views(context), context.executor(), context.cancel());
      Map<CheckpointName, CheckpointFacts> facts = new LinkedHashMap<>();
      Map<ScaleKey, DifferenceHistogram> histograms = new LinkedHashMap<>();
      List<ScaleKey> keys = ScaleKey.of(context.parameters());
      context.beginWriting(0.85, keys.size());
      for (ScaleKey key : keys) {
        Manifest.ScaleFacts scale = scale(key, statistics, estimate);
        CheckpointName name = CheckpointName.difference(key);
        Plane difference = new DifferencePlane(post.full(), pre.full(), scale.value());
        DifferenceTally tally = new DifferenceTally(difference);
        context.write(tally, name, cards(scale));
        histograms.put(key, tally.histogram());
        List<Finding> findings =
            key instanceof ScaleKey.Estimated ? estimate.findings() : List.of();
        facts.put(name, CheckpointFacts.difference(difference, scale, findings));
      }
      List<String> plots =
          new SubtractionPlots(context, statistics, estimate, facts, histograms).draw();
      return new StageOutcome(Map.of(), facts, plots);
    }
  }

  /** Empty if another program made one of the checkpoints. */
  private static Optional<CameraViews> views(StageContext context) {
    Optional<Rectangle> post = content(context, CheckpointName.PADDED_POST);
    Optional<Rectangle> pre = content(context, CheckpointName.PADDED_PRE);
    Optional<PostToPre> map = context.postToPre(CheckpointName.INTERIOR_PRE);
    return post.isPresent() && pre.isPresent() && map.isPresent()
        ? Optional.of(new CameraViews(post.get(), pre.get(), map.get()))
        : Optional.empty();
  }

  private static Optional<Rectangle> content(StageContext context, CheckpointName name) {
    return context
        .manifest(name)
        .flatMap(manifest -> Optional.ofNullable(manifest.image().content()));
  }

  private static Manifest.ScaleFacts scale(
      ScaleKey key, PixelStatistics statistics, ScaleEstimate estimate) throws IOException {
    return switch (key) {
      case ScaleKey.Estimated estimated -> estimated(key, estimate);
      case ScaleKey.Percentile(double percentile) ->
          new Manifest.ScaleFacts(
              key.label(),
              ScaleEstimator.percentile(statistics, percentile),
              "percentile",
              null,
              null,
              null,
              true,
              null);
      case ScaleKey.Manual(double scale) ->
          new Manifest.ScaleFacts(key.label(), scale, "manual", null, null, null, true, null);
    };
  }

  static Manifest.ScaleFacts estimated(ScaleKey key, ScaleEstimate estimate) {
    return new Manifest.ScaleFacts(
        key.label(),
        estimate.scale(),
        estimate.method().name().toLowerCase(Locale.ROOT),
        estimate.moffat().scale(),
        estimate.line().hasOffset() ? estimate.line().offset() : null,
        Double.isFinite(estimate.error()) ? estimate.error() : null,
        estimate.plausible(),
        evidence(estimate));
  }

  private static ScaleEvidence evidence(ScaleEstimate estimate) {
    return new ScaleEvidence(
        estimate.postSaturation().share(),
        estimate.preSaturation().share(),
        Double.isFinite(estimate.unevenness()) ? estimate.unevenness() : null,
        estimate.pedestals().post() == 0 ? null : estimate.pedestals().post(),
        estimate.pedestals().pre() == 0 ? null : estimate.pedestals().pre(),
        estimate.line().missing().map(cause -> cause.name().toLowerCase(Locale.ROOT)).orElse(null));
  }

  private static List<FitsCard> cards(Manifest.ScaleFacts scale) {
    return List.of(
        new FitsCard.Real("SCALE", scale.value(), "Scale of pre that was subtracted"),
        new FitsCard.Text("SCALEK", scale.key(), "Where the scale comes from"));
  }
}
