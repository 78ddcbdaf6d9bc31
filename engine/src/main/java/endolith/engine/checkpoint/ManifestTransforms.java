package endolith.engine.checkpoint;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.checkpoint.Manifest.AlignmentFacts;
import endolith.engine.checkpoint.Manifest.PieceFacts;
import endolith.engine.checkpoint.Manifest.TransformFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Transforms as manifests hold them. */
public final class ManifestTransforms {
  /** What becomes of a corner of an outline is of no use below this, px. */
  private static final double UNIT = 0.01;

  private ManifestTransforms() {}

  /** The transform of stage 2 or 3; empty if the manifest holds none. */
  public static Optional<PostToPre> of(Manifest manifest) {
    TransformFacts facts = manifest.transform();
    if (facts.postToPre() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new PostToPre(
            homography(facts.postToPre()),
            Optional.ofNullable(facts.displacement()),
            pieces(facts, manifest.image())));
  }

  /**
   * The pieces that a manifest of the image holds.
   *
   * @throws IllegalArgumentException if what it holds is none
   */
  static List<Piece> pieces(TransformFacts facts, Manifest.ImageFacts image) {
    List<PieceFacts> pieces = facts.pieces();
    return pieces == null
        ? List.of()
        : pieces.stream()
            .map(
                piece ->
                    new Piece(
                        outline(piece, image),
                        new PostToPre(
                            homography(piece.postToPre()),
                            Optional.ofNullable(piece.displacement()))))
            .toList();
  }

  /** The map with what is known of it. */
  public static TransformFacts facts(PostToPre map, AlignmentFacts alignment) {
    List<PieceFacts> pieces = map.pieces().stream().map(ManifestTransforms::piece).toList();
    return new TransformFacts(
        rows(map.homography()),
        map.displacement().orElse(null),
        pieces.isEmpty() ? null : pieces,
        alignment);
  }

  private static PieceFacts piece(Piece piece) {
    List<Double> corners = new ArrayList<>();
    for (Point corner : piece.outline().corners()) {
      corners.add(Math.rint(corner.x() / UNIT) * UNIT);
      corners.add(Math.rint(corner.y() / UNIT) * UNIT);
    }
    return new PieceFacts(
        corners, rows(piece.map().homography()), piece.map().displacement().orElse(null));
  }

  private static Outline outline(PieceFacts piece, Manifest.ImageFacts image) {
    List<Double> values = piece.outline();
    if (values.size() % 2 != 0) {
      throw new IllegalArgumentException("an outline of " + values.size() + " coordinates");
    }
    List<Point> corners = new ArrayList<>();
    for (int i = 0; i < values.size(); i += 2) {
      Point corner = new Point(values.get(i), values.get(i + 1));
      if (!(corner.x() >= -1 && corner.x() <= image.width())
          || !(corner.y() >= -1 && corner.y() <= image.height())) {
        throw new IllegalArgumentException(
            "an outline with a corner at " + corner + ", beside the image");
      }
      corners.add(corner);
    }
    return new Outline(corners);
  }

  private static Homography homography(List<List<Double>> rows) {
    return Homography.of(
        rows.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).toArray());
  }

  private static List<List<Double>> rows(Homography homography) {
    double[] elements = homography.elements();
    List<List<Double>> rows = new ArrayList<>();
    for (int row = 0; row < 3; row++) {
      rows.add(List.of(elements[3 * row], elements[3 * row + 1], elements[3 * row + 2]));
    }
    return rows;
  }
}
