package endolith.engine.align.interior;

import static endolith.engine.align.interior.InteriorVerdict.say;

import endolith.engine.align.pieces.Seams;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of the pieces of a section and of the seams of an image. */
final class PieceNotes {
  private static final int MOST_SIZES = 4;

  private PieceNotes() {}

  static List<String> of(PostToPre map, Optional<Seams> seams) {
    if (map.pieces().isEmpty()) {
      return List.of();
    }
    List<String> notes = new ArrayList<>();
    List<String> sizes = new ArrayList<>();
    for (Piece piece : map.pieces().stream().limit(MOST_SIZES).toList()) {
      double[] box = piece.outline().bounds();
      sizes.add(
          say(
              "%.0f × %.0f px moved by %.1f px",
              box[2] - box[0], box[3] - box[1], moved(map, piece)));
    }
    int more = map.pieces().size() - sizes.size();
    notes.add(
        say(
            "%d %s on %s own and %s aligned on %s own: %s%s.",
            map.pieces().size(),
            map.pieces().size() == 1 ? "piece moved" : "pieces moved",
            map.pieces().size() == 1 ? "its" : "their",
            map.pieces().size() == 1 ? "was" : "were",
            map.pieces().size() == 1 ? "its" : "their",
            String.join("; ", sizes),
            more > 0 ? say("; and %d more", more) : ""));
    seams.ifPresent(
        of ->
            notes.add(
                say(
                    "The %s image is stitched of tiles%s%s.",
                    of.image(),
                    lines(" from left to right", of.across()),
                    lines(" from top to bottom", of.down()))));
    return notes;
  }

  private static String lines(String where, Seams.@Nullable Lines lines) {
    return lines == null
        ? ""
        : say(", seams every %.0f px%s from %.0f on", lines.spacing(), where, lines.first());
  }

  /** In the middle of the box around it. */
  private static double moved(PostToPre map, Piece piece) {
    double[] box = piece.outline().bounds();
    Point middle = new Point((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
    return piece.map().apply(middle).distance(map.rest().apply(middle));
  }
}
