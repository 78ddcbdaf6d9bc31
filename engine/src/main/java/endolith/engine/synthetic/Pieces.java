package endolith.engine.synthetic;

import endolith.engine.synthetic.noise.Hash;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rock in pieces: which point belongs to which, and what lies on what. Coordinates of post's
 * pixels, in which the rest of the rock did not move.
 */
final class Pieces {
  /** Half the width of an edge as the optics show it, pixels. */
  private static final double EDGE = 1.6;

  private final List<Piece> pieces;

  Pieces(SyntheticSpec spec) {
    int seed = Hash.of(spec.seed(), 12);
    Fragments fragments = spec.fragments();
    if (fragments.count() == 0) {
      pieces = List.of();
    } else {
      Outline outline = new Outline(Section.seed(spec, true), spec.post(), spec.rock());
      pieces =
          IntStream.range(0, fragments.count())
              .mapToObj(i -> new Piece(seed, i, spec.post(), outline, fragments))
              .toList();
    }
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  int count() {
    return pieces.size();
  }

  /** How much of a point belongs to a piece, 0 to 1; a point goes to the first that wants it. */
  double share(int piece, double x, double y) {
    double left = 1;
    for (int i = 0; i < piece && left > 0; i++) {
      left -= left * wanted(i, x, y);
    }
    return left == 0 ? 0 : left * wanted(piece, x, y);
  }

  /** How much of a point belongs to the rest, 0 to 1. */
  double rest(double x, double y) {
    double left = 1;
    for (int i = 0; i < pieces.size() && left > 0; i++) {
      left -= left * wanted(i, x, y);
    }
    return left;
  }

  private double wanted(int piece, double x, double y) {
    return Section.step(0.5 + pieces.get(piece).depth(x, y) / (2 * EDGE));
  }

  /** Where the point of a piece that went to (x, y) was. */
  double[] back(int piece, double x, double y) {
    return pieces.get(piece).back(x, y);
  }

  /** Where the point (x, y) went. */
  double[] moved(double x, double y) {
    int piece = pieceAt(x, y);
    return piece < 0 ? new double[] {x, y} : pieces.get(piece).moved(x, y);
  }

  /** The piece that the point (x, y) belongs to; −1 for the rest. */
  int pieceAt(double x, double y) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).depth(x, y) > 0) {
        return i;
      }
    }
    return -1;
  }
}
