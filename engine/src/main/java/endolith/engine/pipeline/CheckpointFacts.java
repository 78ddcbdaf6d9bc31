package endolith.engine.pipeline;

import endolith.engine.align.Registration;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts that a stage found out about one of its checkpoints, for the manifest. */
record CheckpointFacts(
    int width,
    int height,
    @Nullable Rectangle content,
    Manifest.@Nullable SignalFacts signal,
    @Nullable PostToPre postToPre,
    Manifest.@Nullable AlignmentFacts alignment,
    Manifest.@Nullable ScaleFacts scale,
    List<String> notes) {

  static CheckpointFacts padded(
      Plane image, Rectangle content, Manifest.SignalFacts signal, List<String> notes) {
    return new CheckpointFacts(
        image.width(), image.height(), content, signal, null, null, null, notes);
  }

  static CheckpointFacts aligned(Plane image, Registration registration) {
    Manifest.AlignmentFacts alignment =
        new Manifest.AlignmentFacts(
            registration.accepted(),
            registration.method(),
            registration.evidence(),
            registration.refusal().orElse(null));
    return new CheckpointFacts(
        image.width(),
        image.height(),
        null,
        null,
        registration.postToPre(),
        alignment,
        null,
        registration.notes());
  }

  static CheckpointFacts difference(Plane image, Manifest.ScaleFacts scale, List<String> notes) {
    return new CheckpointFacts(image.width(), image.height(), null, null, null, null, scale, notes);
  }

  /** The transform as a manifest holds it. */
  @Nullable List<List<Double>> matrix() {
    if (postToPre == null) {
      return null;
    }
    double[] elements = postToPre.homography().elements();
    List<List<Double>> rows = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      rows.add(List.of(elements[3 * row], elements[3 * row + 1], elements[3 * row + 2]));
    }
    return rows;
  }
}
