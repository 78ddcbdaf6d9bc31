package endolith.engine.pipeline;

import endolith.engine.align.Registration;
import endolith.engine.checkpoint.Manifest.AlignmentFacts;
import endolith.engine.checkpoint.Manifest.ImageFacts;
import endolith.engine.checkpoint.Manifest.ScaleFacts;
import endolith.engine.checkpoint.Manifest.SignalFacts;
import endolith.engine.checkpoint.Manifest.TransformFacts;
import endolith.engine.checkpoint.Manifest.TrustFacts;
import endolith.engine.checkpoint.ManifestTransforms;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.task.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts that a stage found out about one of its checkpoints, for the manifest. */
record CheckpointFacts(
    ImageFacts image,
    TransformFacts transform,
    @Nullable ScaleFacts scale,
    List<Finding> findings) {
  /** As long as nothing was found out. */
  static final CheckpointFacts NONE =
      new CheckpointFacts(new ImageFacts(0, 0, null, null), TransformFacts.NONE, null, List.of());

  static CheckpointFacts padded(Plane image, Rectangle content, SignalFacts signal) {
    ImageFacts facts = new ImageFacts(image.width(), image.height(), content, signal);
    return new CheckpointFacts(facts, TransformFacts.NONE, null, List.of());
  }

  static CheckpointFacts aligned(Plane image, Registration registration) {
    AlignmentFacts alignment =
        new AlignmentFacts(
            registration.accepted(),
            registration.method(),
            registration.evidence(),
            registration.trust().map(TrustFacts::of).orElse(null),
            registration.refusal().orElse(null),
            registration.seams().orElse(null),
            registration.patches().orElse(null));
    return new CheckpointFacts(
        size(image),
        ManifestTransforms.facts(registration.postToPre(), alignment),
        null,
        registration.findings());
  }

  static CheckpointFacts difference(Plane image, ScaleFacts scale, List<Finding> findings) {
    return new CheckpointFacts(size(image), TransformFacts.NONE, scale, findings);
  }

  private static ImageFacts size(Plane image) {
    return new ImageFacts(image.width(), image.height(), null, null);
  }
}
