package endolith.engine.align.pieces;

import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.trust.CellState;
import endolith.engine.align.trust.TrustMap;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Which of several maps every small square of the post image belongs to.
 *
 * @param left of the first column, full-resolution px
 * @param top of the first row, full-resolution px
 * @param side of a square, full-resolution px
 * @param owner number of the map, row by row; 0 for the rest
 */
record Territories(double left, double top, double side, int columns, int rows, int[] owner) {

  int owner(int column, int row) {
    return owner[row * columns + column];
  }

  /** Who owns a full-resolution post position; what lies beside the grid belongs to its edge. */
  int at(double x, double y) {
    int column = Math.clamp((long) Math.floor((x + 0.5 - left) / side), 0, columns - 1);
    int row = Math.clamp((long) Math.floor((y + 0.5 - top) / side), 0, rows - 1);
    return owner(column, row);
  }

  Point centre(int index) {
    return new Point(
        left + (index % columns + 0.5) * side - 0.5, top + (index / columns + 0.5) * side - 0.5);
  }

  /** Whether a square of full-resolution px lies within one territory, from nine of its points. */
  boolean holds(int number, Point centre, double width) {
    for (int i = 0; i < 9; i++) {
      double x = centre.x() + (i % 3 - 1) * width / 2;
      double y = centre.y() + (i / 3 - 1) * width / 2;
      if (at(x, y) != number) {
        return false;
      }
    }
    return true;
  }

  /** Whether each square lies in a cell that shows rock, or beside the grid next to one. */
  boolean[] rock(TrustMap grid) {
    boolean[] rock = new boolean[owner.length];
    for (int i = 0; i < rock.length; i++) {
      Point at = centre(i);
      long column = (long) Math.floor((at.x() + 0.5 - grid.left()) / grid.pitch());
      long row = (long) Math.floor((at.y() + 0.5 - grid.top()) / grid.pitch());
      int nearColumn = Math.clamp(column, 0, grid.columns() - 1);
      int nearRow = Math.clamp(row, 0, grid.rows() - 1);
      rock[i] = grid.state(nearColumn, nearRow) != CellState.NONE;
    }
    return rock;
  }

  /** The same with squares of half the side. */
  Territories halved() {
    int[] finer = new int[4 * columns * rows];
    for (int i = 0; i < finer.length; i++) {
      finer[i] = owner(i % (2 * columns) / 2, i / (2 * columns) / 2);
    }
    return new Territories(left, top, side / 2, 2 * columns, 2 * rows, finer);
  }

  /** The same area, owned by the tiles that show it, from 1. */
  Territories tiled(SeamGrid seams, PostToPre rest) {
    int[] tiles = new int[owner.length];
    for (int i = 0; i < tiles.length; i++) {
      tiles[i] = 1 + seams.tile(centre(i), rest);
    }
    return with(tiles);
  }

  Territories with(int[] others) {
    return new Territories(left, top, side, columns, rows, others);
  }

  /** The squares that are at most so many steps from a border, corners included. */
  boolean[] nearBorders(int reach) {
    int[] steps = new int[owner.length];
    Arrays.fill(steps, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < owner.length; i++) {
      if (isBorder(i)) {
        steps[i] = 0;
        open.add(i);
      }
    }
    spread(open, steps, reach);
    boolean[] near = new boolean[owner.length];
    for (int i = 0; i < near.length; i++) {
      near[i] = steps[i] >= 0;
    }
    return near;
  }

  private void spread(Deque<Integer> open, int[] steps, int reach) {
    while (!open.isEmpty()) {
      int square = open.remove();
      if (steps[square] == reach) {
        continue;
      }
      for (int side = 0; side < 9; side++) {
        int column = square % columns + side % 3 - 1;
        int row = square / columns + side / 3 - 1;
        if (column >= 0
            && row >= 0
            && column < columns
            && row < rows
            && steps[row * columns + column] < 0) {
          steps[row * columns + column] = steps[square] + 1;
          open.add(row * columns + column);
        }
      }
    }
  }

  private boolean isBorder(int square) {
    int column = square % columns;
    int row = square / columns;
    return column > 0 && owner[square - 1] != owner[square]
        || column + 1 < columns && owner[square + 1] != owner[square]
        || row > 0 && owner[square - columns] != owner[square]
        || row + 1 < rows && owner[square + columns] != owner[square];
  }
}
