package endolith.engine.align.trust;

import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.util.Arrays;
import java.util.List;

/**
 * How far the rock along the borders of pieces may be off, since it may belong to the other side:
 * of small images that is more than a twentieth of it.
 *
 * @param reach so near to a border a position may belong to either side, full-resolution px
 */
record BorderError(PostToPre map, double reach) {
  /** Places in each direction of a part of the rock. */
  private static final int PLACES = 3;

  private static final int DIRECTIONS = 8;

  /** Of what is so near to a border, this share may be on the wrong side, and seldom more. */
  private static final double WRONG = 0.6;

  /**
   * Error that 95 % of the rock stays below as far as borders go, px.
   *
   * @param parts centres of all parts of the rock
   * @param pitch side of a part, full-resolution px
   */
  double p95(List<Point> parts, double pitch) {
    if (map.pieces().isEmpty() || parts.isEmpty()) {
      return 0;
    }
    double[] jumps = new double[parts.size() * PLACES * PLACES];
    int count = 0;
    for (Point part : parts) {
      boolean isNear = isNearBorder(part, pitch / 2 + reach);
      for (int i = 0; i < PLACES * PLACES; i++) {
        double x = part.x() + ((i % PLACES + 0.5) / PLACES - 0.5) * pitch;
        double y = part.y() + ((i / PLACES + 0.5) / PLACES - 0.5) * pitch;
        jumps[count++] = isNear ? jump(x, y) : 0;
      }
    }
    Arrays.sort(jumps);
    return jumps[(int) ((1 - 0.05 / WRONG) * (jumps.length - 1))];
  }

  private boolean isNearBorder(Point part, double around) {
    return map.pieces().stream()
        .map(Piece::outline)
        .anyMatch(
            outline ->
                outline.divides(
                    part.x() - around, part.y() - around, part.x() + around, part.y() + around));
  }

  /** The largest distance to where a neighbour's map leads; 0 if no border is near. */
  private double jump(double x, double y) {
    PostToPre own = holder(x, y);
    Point here = own.apply(x, y);
    double largest = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      double angle = 2 * Math.PI * i / DIRECTIONS;
      PostToPre other = holder(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
      if (!other.equals(own)) {
        largest = Math.max(largest, other.apply(x, y).distance(here));
      }
    }
    return largest;
  }

  private PostToPre holder(double x, double y) {
    for (Piece piece : map.pieces()) {
      Outline outline = piece.outline();
      if (outline.contains(x, y)) {
        return piece.map();
      }
    }
    return map.rest();
  }
}
