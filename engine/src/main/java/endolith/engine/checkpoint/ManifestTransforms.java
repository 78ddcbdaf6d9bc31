package endolith.engine.checkpoint;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.PostToPre;
import java.util.List;
import java.util.Optional;

/** Transforms as manifests hold them. */
public final class ManifestTransforms {
  private ManifestTransforms() {}

  /** The transform of stage 2 or 3; empty if the manifest holds none. */
  public static Optional<PostToPre> of(Manifest manifest) {
    List<List<Double>> rows = manifest.transform().postToPre();
    if (rows == null) {
      return Optional.empty();
    }
    double[] elements =
        rows.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray();
    return Optional.of(
        new PostToPre(
            Homography.of(elements), Optional.ofNullable(manifest.transform().displacement())));
  }
}
