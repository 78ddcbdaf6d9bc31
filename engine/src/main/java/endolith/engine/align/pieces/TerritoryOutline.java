package endolith.engine.align.pieces;

import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The outlines of a territory: around each of its parts, without holes, along straight lines. */
final class TerritoryOutline {
  /** How far a line may pass beside the squares' corners, in squares. */
  private static final double TOLERANCE = 0.9;

  /** How far a territory reaches under those that count before it, in squares. */
  private static final int UNDER = 2;

  private final Territories grid;
  private final boolean[] rock;
  private final double leastArea;

  /**
   * @param rock whether a square counts for the area
   * @param leastArea of a part that has an outline, px²
   */
  TerritoryOutline(Territories grid, boolean[] rock, double leastArea) {
    this.grid = grid;
    this.rock = rock;
    this.leastArea = leastArea;
  }

  /**
   * @param number of the territory
   * @param before those whose outlines count before it
   */
  List<Outline> of(int number, List<Integer> before) {
    boolean[] inside = inside(number, before);
    boolean[] seen = new boolean[inside.length];
    List<Outline> outlines = new ArrayList<>();
    for (int i = 0; i < inside.length; i++) {
      if (inside[i] && !seen[i]) {
        if (flood(inside, seen, i) * grid.side() * grid.side() >= leastArea) {
          outline(trace(inside, i)).ifPresent(outlines::add);
        }
      }
    }
    return outlines;
  }

  private boolean[] inside(int number, List<Integer> before) {
    boolean[] inside = new boolean[grid.owner().length];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = grid.owner()[i] == number;
    }
    for (int round = 0; round < UNDER; round++) {
      boolean[] last = inside.clone();
      for (int i = 0; i < inside.length; i++) {
        inside[i] |= before.contains(grid.owner()[i]) && hasNeighbour(last, i);
      }
    }
    return inside;
  }

  private boolean hasNeighbour(boolean[] inside, int square) {
    int column = square % grid.columns();
    int row = square / grid.columns();
    return is(inside, column - 1, row)
        || is(inside, column + 1, row)
        || is(inside, column, row - 1)
        || is(inside, column, row + 1);
  }

  private boolean is(boolean[] inside, int column, int row) {
    return column >= 0
        && row >= 0
        && column < grid.columns()
        && row < grid.rows()
        && inside[row * grid.columns() + column];
  }

  /** Marks the part of a square, joined along sides; returns how many squares of rock it has. */
  private int flood(boolean[] inside, boolean[] seen, int first) {
    int[] open = new int[inside.length];
    int ofRock = 0;
    int count = 1;
    open[0] = first;
    seen[first] = true;
    for (int i = 0; i < count; i++) {
      ofRock += rock[open[i]] ? 1 : 0;
      int column = open[i] % grid.columns();
      int row = open[i] / grid.columns();
      for (int side = 0; side < 4; side++) {
        int x = column + (side == 0 ? 1 : side == 1 ? -1 : 0);
        int y = row + (side == 2 ? 1 : side == 3 ? -1 : 0);
        if (is(inside, x, y) && !seen[y * grid.columns() + x]) {
          seen[y * grid.columns() + x] = true;
          open[count++] = y * grid.columns() + x;
        }
      }
    }
    return ofRock;
  }

  /** The corners of the squares around a part, clockwise, from its first square's upper left. */
  private List<int[]> trace(boolean[] inside, int first) {
    int startX = first % grid.columns();
    int startY = first / grid.columns();
    List<int[]> corners = new ArrayList<>();
    int x = startX;
    int y = startY;
    int dx = 1;
    int dy = 0;
    do {
      corners.add(new int[] {x, y});
      x += dx;
      y += dy;
      // Inside lies to the right of the way. Where parts touch at a corner, they stay apart.
      boolean left = is(inside, x + cellX(dx, dy, false), y + cellY(dx, dy, false));
      boolean right = is(inside, x + cellX(dx, dy, true), y + cellY(dx, dy, true));
      if (!right) {
        int turned = dx;
        dx = -dy;
        dy = turned;
      } else if (left) {
        int turned = dx;
        dx = dy;
        dy = -turned;
      }
    } while (x != startX || y != startY || dx != 1);
    return corners;
  }

  /** Column of the square ahead of a corner, left or right of the way, beside the corner's. */
  private static int cellX(int dx, int dy, boolean right) {
    int side = right ? 1 : -1;
    return Math.floorDiv(dx - side * dy - 1, 2);
  }

  private static int cellY(int dx, int dy, boolean right) {
    int side = right ? 1 : -1;
    return Math.floorDiv(dy + side * dx - 1, 2);
  }

  private Optional<Outline> outline(List<int[]> corners) {
    // The corner farthest from the first one is kept, too.
    int far = 0;
    for (int i = 0; i < corners.size(); i++) {
      far =
          distance(corners.get(i), corners.getFirst())
                  > distance(corners.get(far), corners.getFirst())
              ? i
              : far;
    }
    List<int[]> kept = new ArrayList<>();
    simplify(corners.subList(0, far + 1), kept);
    List<int[]> back = new ArrayList<>(corners.subList(far, corners.size()));
    back.add(corners.getFirst());
    simplify(back, kept);
    return kept.size() < 3
        ? Optional.empty()
        : Optional.of(new Outline(kept.stream().map(this::point).toList()));
  }

  private Point point(int[] corner) {
    return new Point(
        grid.left() + corner[0] * grid.side() - 0.5, grid.top() + corner[1] * grid.side() - 0.5);
  }

  private static double distance(int[] one, int[] other) {
    return Math.hypot(one[0] - other[0], one[1] - other[1]);
  }

  /**
   * Adds what is needed of a line, without its last corner (Douglas and Peucker, Cartographica 10,
   * 1973).
   */
  private static void simplify(List<int[]> line, List<int[]> into) {
    int[] from = line.getFirst();
    int[] to = line.getLast();
    int farthest = 0;
    double most = TOLERANCE;
    for (int i = 1; i < line.size() - 1; i++) {
      double length = distance(from, to);
      int[] at = line.get(i);
      double beside =
          length == 0
              ? distance(at, from)
              : Math.abs(
                      (to[0] - from[0]) * (double) (at[1] - from[1])
                          - (to[1] - from[1]) * (double) (at[0] - from[0]))
                  / length;
      if (beside > most) {
        most = beside;
        farthest = i;
      }
    }
    if (farthest == 0) {
      into.add(from);
    } else {
      simplify(line.subList(0, farthest + 1), into);
      simplify(line.subList(farthest, line.size()), into);
    }
  }
}
