package endolith.engine.align.transform;

import java.util.List;
import java.util.Optional;

/**
 * The map from post to pre: {@code homography(p) + displacement(p)}, padded full-resolution pixels
 * on both sides; where pieces of the section moved by themselves, that of the first piece that
 * holds {@code p}.
 *
 * @param displacement smooth local correction, pre px at a post position; empty for none
 * @param pieces with maps of their own
 */
public record PostToPre(
    Homography homography, Optional<Displacement> displacement, List<Piece> pieces) {

  public static final PostToPre IDENTITY = of(Homography.IDENTITY);

  /** Positions nearer than this are the same, px. */
  private static final double EXACT = 1e-5;

  public PostToPre {
    pieces = List.copyOf(pieces);
  }

  /** Of a section in one piece. */
  public PostToPre(Homography homography, Optional<Displacement> displacement) {
    this(homography, displacement, List.of());
  }

  public static PostToPre of(Homography homography) {
    return new PostToPre(homography, Optional.empty());
  }

  /** The same, but in pieces. */
  public PostToPre with(List<Piece> others) {
    return new PostToPre(homography, displacement, others);
  }

  /** The map of what lies in no piece. */
  public PostToPre rest() {
    return pieces.isEmpty() ? this : with(List.of());
  }

  /** The pre position of a post position. */
  public Point apply(double x, double y) {
    for (Piece piece : pieces) {
      if (piece.holds(x, y)) {
        return piece.map().apply(x, y);
      }
    }
    Point p = homography.apply(x, y);
    if (displacement.isEmpty()) {
      return p;
    }
    Point d = displacement.get().at(x, y);
    return new Point(p.x() + d.x(), p.y() + d.y());
  }

  public Point apply(Point post) {
    return apply(post.x(), post.y());
  }

  /**
   * The post position of a pre position, by fixed-point iteration to 1e-6 px; exact for a
   * homography. Where pieces lie on each other in pre, that of the first; where a piece left a gap,
   * the one whose pre position comes nearest.
   */
  public Point invert(double x, double y) {
    if (pieces.isEmpty()) {
      return invertWhole(x, y);
    }
    Point pre = new Point(x, y);
    Point best = rest().invertWhole(x, y);
    double least = apply(best).distance(pre);
    // The last first: of several that come equally near, the first piece is wanted.
    for (Piece piece : pieces.reversed()) {
      Point post = piece.map().invertWhole(x, y);
      double distance = apply(post).distance(pre);
      if (distance <= Math.max(least, EXACT)) {
        best = post;
        least = distance;
      }
    }
    return best;
  }

  /** The same map between pixels of a pyramid level. */
  public PostToPre atLevel(int level) {
    return new PostToPre(
        homography.atLevel(level),
        displacement.map(d -> d.atLevel(level)),
        pieces.stream().map(piece -> piece.atLevel(level)).toList());
  }

  private Point invertWhole(double x, double y) {
    Homography inverse = homography.inverse();
    Point post = inverse.apply(x, y);
    for (int round = 0; round < 50 && displacement.isPresent(); round++) {
      Point d = displacement.get().at(post.x(), post.y());
      Point next = inverse.apply(x - d.x(), y - d.y());
      double step = next.distance(post);
      post = next;
      if (step < 1e-6) {
        break;
      }
    }
    return post;
  }
}
