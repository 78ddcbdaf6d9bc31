package endolith.engine.pipeline;

import endolith.engine.align.Registration;
import endolith.engine.align.outline.OutlineAlignment;
import endolith.engine.align.outline.OutlineRegistration;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.warp.WarpedPlane;
import endolith.engine.checkpoint.CheckpointName;
import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.parameter.BoundaryParameters;
import endolith.engine.plot.PlotKind;
import endolith.engine.plot.RegistrationPlot;
import endolith.engine.task.Stage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stage 2: pre carried over post by their outlines. */
final class BoundaryStage implements StageWork {

  @Override
  public StageOutcome make(StageContext context) throws IOException {
    try (PaddedPair pair = PaddedPair.open(context)) {
      OutlineRegistration found = find(context, pair);
      Registration registration = found.registration();
      Map<CheckpointName, CheckpointFacts> facts = new LinkedHashMap<>();
      Plane aligned = warped(pair, registration.postToPre());
      boolean both = context.parameters().get(BoundaryParameters.SAVE_ALL_INTERMEDIATES);
      context.beginWriting(0.9, both ? 2 : 1);
      context.write(aligned, CheckpointName.BOUNDARY_PRE, List.of());
      facts.put(CheckpointName.BOUNDARY_PRE, CheckpointFacts.aligned(aligned, registration));
      if (both) {
        Plane coarse = warped(pair, found.coarse());
        context.write(coarse, CheckpointName.BOUNDARY_COARSE_PRE, List.of());
        Registration proposal =
            new Registration(
                found.coarse(),
                registration.accepted(),
                "as proposed, before the interiors corrected it",
                registration.evidence(),
                List.of());
        facts.put(CheckpointName.BOUNDARY_COARSE_PRE, CheckpointFacts.aligned(coarse, proposal));
      }
      return new StageOutcome(Map.of(), facts, plots(context, pair, registration));
    }
  }

  private static List<String> plots(
      StageContext context, PaddedPair pair, Registration registration) throws IOException {
    try (Pyramid aligned = context.openWritten(CheckpointName.BOUNDARY_PRE)) {
      StagePlots plots = new StagePlots(context, Stage.BOUNDARY);
      plots.add(
          PlotKind.REGISTRATION,
          (label, target) ->
              RegistrationPlot.draw(
                  label, pair.post().image(), pair.pre().image(), aligned, registration, target));
      return plots.draw();
    }
  }

  static OutlineRegistration find(StageContext context, PaddedPair pair) throws IOException {
    context.beginPart(0.5, 1);
    return new OutlineAlignment()
        .register(
            pair.post(),
            pair.pre(),
            StageSettings.outline(context.parameters()),
            context.executor(),
            context.cancel(),
            context.progress());
  }

  /** Pre in the post frame, resampled once from the padded image. */
  static Plane warped(PaddedPair pair, PostToPre map) {
    return new WarpedPlane(
        pair.pre().image().full(), pair.pre().content(), map, pair.width(), pair.height());
  }
}
