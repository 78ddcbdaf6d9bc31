package endolith.engine.align.pieces;

import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.CellState;
import endolith.engine.align.trust.TrustMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By how much a map jumps along the outlines of its pieces: a crack or a seam jumps, while flat
 * pieces that stand in for a smooth bend nearly agree where they meet.
 */
final class BorderJumps {
  /** Distance of the places that are asked, px. */
  private static final double STEP = 24;

  /** How far beyond an outline its neighbour is looked for, px. */
  private static final double BEYOND = 3;

  /** Places that make a border. */
  private static final int FEWEST = 4;

  private BorderJumps() {}

  /**
   * The least of the jumps between any two neighbours, each the median along their common border
   * where it parts rock, pre px; 0 if none does.
   *
   * @param grid where there is rock
   */
  static double least(PostToPre map, TrustMap grid) {
    Map<List<Integer>, List<Double>> jumps = new HashMap<>();
    for (int i = 0; i < map.pieces().size(); i++) {
      Outline outline = map.pieces().get(i).outline();
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
            jumps
                .computeIfAbsent(List.of(i, holder(map, beyond)), pair -> new ArrayList<>())
                .add(map.pieces().get(i).map().apply(beyond).distance(map.apply(beyond)));
          }
        }
        before = corner;
      }
    }
    return jumps.values().stream()
        .filter(along -> along.size() >= FEWEST)
        .mapToDouble(BorderJumps::median)
        .min()
        .orElse(0);
  }

  private static int holder(PostToPre map, Point post) {
    List<Piece> pieces = map.pieces();
    int first = 0;
    while (first < pieces.size() && !pieces.get(first).outline().contains(post.x(), post.y())) {
      first++;
    }
    return first;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
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
