package endolith.engine.align.pieces;

import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.CellState;
import endolith.engine.align.trust.TrustMap;
import java.util.ArrayList;
import java.util.List;

/**
 * By how much a map jumps along the outlines of its pieces: a crack or a seam jumps, while flat
 * pieces that stand in for a smooth bend nearly agree where they meet.
 */
final class BorderJumps {
  /** Distance of the places that are asked, px. */
  private static final double STEP = 24;

  /** How far beyond an outline its neighbour is looked for, px. */
  private static final double BEYOND = 3;

  private BorderJumps() {}

  /**
   * Median over all outlines where they part rock, pre px; 0 if they part none.
   *
   * @param grid where there is rock
   */
  static double median(PostToPre map, TrustMap grid) {
    List<Double> jumps = new ArrayList<>();
    for (Piece piece : map.pieces()) {
      Outline outline = piece.outline();
      Point before = outline.corners().getLast();
      for (Point corner : outline.corners()) {
        double length = before.distance(corner);
        for (double along = STEP / 2; along < length; along += STEP) {
          double x = before.x() + along / length * (corner.x() - before.x());
          double y = before.y() + along / length * (corner.y() - before.y());
          double u = BEYOND * (corner.y() - before.y()) / length;
          double v = -BEYOND * (corner.x() - before.x()) / length;
          boolean outside = !outline.contains(x + u, y + v);
          Point beyond = outside ? new Point(x + u, y + v) : new Point(x - u, y - v);
          if (isRock(x, y, grid)) {
            jumps.add(piece.map().apply(beyond).distance(map.apply(beyond)));
          }
        }
        before = corner;
      }
    }
    jumps.sort(null);
    return jumps.isEmpty() ? 0 : jumps.get(jumps.size() / 2);
  }

  private static boolean isRock(double x, double y, TrustMap grid) {
    int column = (int) Math.floor((x + 0.5 - grid.left()) / grid.pitch());
    int row = (int) Math.floor((y + 0.5 - grid.top()) / grid.pitch());
    return column >= 0
        && row >= 0
        && column < grid.columns()
        && row < grid.rows()
        && grid.state(column, row) != CellState.NONE;
  }
}
