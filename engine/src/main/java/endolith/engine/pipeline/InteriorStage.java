package endolith.engine.pipeline;

import endolith.engine.align.Evidence;
import endolith.engine.align.Registration;
import endolith.engine.align.interior.InteriorAlignment;
import endolith.engine.align.mirror.Mirror;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.fits.FitsCard;
import endolith.engine.parameter.BoundaryParameters;
import endolith.engine.parameter.InteriorParameters;
import endolith.engine.plot.FineAlignmentPlot;
import endolith.engine.plot.PlotKind;
import endolith.engine.task.Finding;
import endolith.engine.task.Stage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stage 3: pre carried over post to a fraction of a pixel by what both interiors show. */
final class InteriorStage implements StageWork {
  /** Of patches, for a pair without difficulties. */
  private static final int SURVEYS = 8;

  @Override
  public StageOutcome make(StageContext context) throws IOException {
    try (PaddedPair pair = PaddedPair.open(context)) {
      Registration registration = find(context, pair);
      Plane aligned = BoundaryStage.warped(pair, registration.postToPre());
      context.beginWriting(0.9, 1);
      context.write(aligned, CheckpointName.INTERIOR_PRE, cards(registration));
      CheckpointFacts facts = CheckpointFacts.aligned(aligned, registration);
      return new StageOutcome(
          Map.of(), Map.of(CheckpointName.INTERIOR_PRE, facts), plots(context, pair, registration));
    }
  }

  private static List<String> plots(
      StageContext context, PaddedPair pair, Registration registration) throws IOException {
    try (Pyramid before = context.open(CheckpointName.BOUNDARY_PRE);
        Pyramid after = context.openWritten(CheckpointName.INTERIOR_PRE)) {
      StagePlots plots = new StagePlots(context, Stage.INTERIOR);
      plots.add(
          PlotKind.FINE_ALIGNMENT,
          (label, target) ->
              FineAlignmentPlot.draw(label, pair.post(), before, after, registration, target));
      return plots.draw();
    }
  }

  private static Registration find(StageContext context, PaddedPair pair) throws IOException {
    List<Finding> findings = new ArrayList<>();
    PostToPre start = start(context, pair, findings);
    Registration found =
        context.parameters().get(InteriorParameters.INTERIOR_ECC)
            ? align(context, pair, start)
            : switchedOff(context, start);
    return found.after(findings);
  }

  private static Registration align(StageContext context, PaddedPair pair, PostToPre start)
      throws IOException {
    boolean mirrored = context.parameters().get(BoundaryParameters.MIRRORED);
    Mirror mirror = Mirror.of(pair.pre());
    context.beginPart(0.6, SURVEYS);
    Registration found =
        new InteriorAlignment()
            .align(
                pair.post(),
                mirrored ? mirror.image() : pair.pre(),
                mirrored ? mirror.across(start) : start,
                StageSettings.interior(context.parameters()),
                context.executor(),
                context.cancel(),
                context.progress());
    return mirrored ? mirror.across(found) : found;
  }

  private static PostToPre start(StageContext context, PaddedPair pair, List<Finding> findings)
      throws IOException {
    Optional<PostToPre> recorded = context.postToPre(CheckpointName.BOUNDARY_PRE);
    if (recorded.isPresent()) {
      return recorded.get();
    }
    findings.add(Finding.of(Finding.Kind.START_FOUND_ANEW));
    return BoundaryStage.find(context, pair).registration().postToPre();
  }

  private static Registration switchedOff(StageContext context, PostToPre start) {
    Evidence evidence =
        context
            .manifest(CheckpointName.BOUNDARY_PRE)
            .flatMap(manifest -> Optional.ofNullable(manifest.transform().alignment()))
            .map(Manifest.AlignmentFacts::evidence)
            .orElse(new Evidence(Double.NaN, Double.NaN, 0, 0, 0, Double.NaN, Double.NaN));
    return new Registration(
        start, false, "switched off", evidence, List.of(Finding.of(Finding.Kind.SWITCHED_OFF)));
  }

  private static List<FitsCard> cards(Registration registration) {
    double accuracy = registration.evidence().accuracyPx();
    boolean known = registration.accepted() && Double.isFinite(accuracy);
    return List.of(
        new FitsCard.Real("IACC", known ? accuracy : -1, "Estimated error (px), -1 if unknown"),
        new FitsCard.Whole("ILVLOK", registration.accepted() ? 1 : 0, "Interior levels done"));
  }
}
