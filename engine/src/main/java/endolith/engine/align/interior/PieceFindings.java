package endolith.engine.align.interior;

import endolith.engine.align.pieces.Seams;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.task.Finding;
import endolith.engine.task.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The findings about the pieces of a section and the seams of an image. */
final class PieceFindings {
  private static final int MOST_SIZES = 4;

  private PieceFindings() {}

  static List<Finding> of(PostToPre map, Optional<Seams> seams) {
    List<Piece> pieces = map.pieces();
    List<Finding> findings = new ArrayList<>();
    if (pieces.isEmpty()) {
      return findings;
    }
    if (pieces.size() > 1) {
      findings.add(Finding.of(Kind.PIECES_MOVED, pieces.size()));
    }
    for (Piece piece : pieces.stream().limit(MOST_SIZES).toList()) {
      double[] box = piece.outline().bounds();
      findings.add(
          Finding.of(Kind.PIECE_MOVED, box[2] - box[0], box[3] - box[1], moved(map, piece)));
    }
    seams.ifPresent(
        of -> {
          boolean post = of.image().equals("post");
          add(findings, post ? Kind.POST_STITCHED_ACROSS : Kind.PRE_STITCHED_ACROSS, of.across());
          add(findings, post ? Kind.POST_STITCHED_DOWN : Kind.PRE_STITCHED_DOWN, of.down());
        });
    return findings;
  }

  private static void add(List<Finding> findings, Kind kind, Seams.@Nullable Lines lines) {
    if (lines != null) {
      findings.add(Finding.of(kind, lines.spacing(), lines.first()));
    }
  }

  /** In the middle of the box around it. */
  private static double moved(PostToPre map, Piece piece) {
    double[] box = piece.outline().bounds();
    Point middle = new Point((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
    return piece.map().apply(middle).distance(map.rest().apply(middle));
  }
}
