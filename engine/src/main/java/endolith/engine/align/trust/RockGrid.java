package endolith.engine.align.trust;

import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.rock.RockArea;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.image.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * A grid of square cells over the post image, of which those count that show rock in post where pre
 * has pixels. A cell is as large as a patch of the level at which some hundreds cover the rock;
 * patches reach beyond their cells.
 *
 * @param level at which the cells are compared
 * @param cell side of a cell, level px
 * @param patch side of the patch around its centre, level px
 * @param left of the first column, full-resolution px
 * @param top of the first row, full-resolution px
 * @param inside by row and column, whether pre has pixels there
 * @param rock by row and column, whether the cell counts: rock of which pre has pixels
 */
record RockGrid(
    int level,
    int cell,
    int patch,
    double left,
    double top,
    int columns,
    int rows,
    boolean[] inside,
    boolean[] rock) {
  private static final int MOST_CELLS = 900;
  private static final int FEW_CELLS = 220;

  /** What a bend smears over a crack or a seam is narrow. */
  private static final int FEW_BENT_CELLS = 450;

  private static final int[] CELLS = {44, 32, 20, 12};
  private static final int[] PATCHES = {64, 48, 32, 32};

  /** Cells with less rock are edge. */
  private static final double LEAST_SHARE = 0.5;

  /** What a patch needs around it, level px. */
  private static final int MARGIN = 6;

  /**
   * @param phase by which the cells lie beside where they lie by default, in cells, 0 to below 1
   */
  static RockGrid of(
      PaddedImage post, PaddedImage pre, PostToPre map, RockArea postRock, double phase) {
    int levels = Math.min(post.image().levels(), pre.image().levels());
    RockGrid grid = of(post.content(), pre.content(), map, postRock, 0, 0, phase);
    while (grid.cells() > MOST_CELLS && grid.level + 1 < levels) {
      grid = of(post.content(), pre.content(), map, postRock, grid.level + 1, 0, phase);
    }
    int few = map.displacement().isPresent() ? FEW_BENT_CELLS : FEW_CELLS;
    for (int i = 1; i < CELLS.length && grid.cells() < few; i++) {
      grid = of(post.content(), pre.content(), map, postRock, grid.level, i, phase);
    }
    return grid;
  }

  private static RockGrid of(
      Rectangle post,
      Rectangle pre,
      PostToPre map,
      RockArea postRock,
      int level,
      int size,
      double phase) {
    double pitch = (double) CELLS[size] * (1 << level);
    double margin = (MARGIN + 0.5 * (PATCHES[size] - CELLS[size])) * (1 << level);
    int columns = (int) Math.max(1, (post.width() - 2 * margin) / pitch - phase);
    int rows = (int) Math.max(1, (post.height() - 2 * margin) / pitch - phase);
    double left = post.x() + (post.width() - (columns - phase) * pitch) / 2;
    double top = post.y() + (post.height() - (rows - phase) * pitch) / 2;
    boolean[] inside = new boolean[columns * rows];
    boolean[] rock = new boolean[columns * rows];
    for (int i = 0; i < rock.length; i++) {
      double x = left + (i % columns + 0.5) * pitch;
      double y = top + (i / columns + 0.5) * pitch;
      inside[i] = isInside(pre, map, x, y, pitch / 2 + margin);
      rock[i] = inside[i] && postRock.share(x, y, pitch) >= LEAST_SHARE;
    }
    return new RockGrid(level, CELLS[size], PATCHES[size], left, top, columns, rows, inside, rock);
  }

  private static boolean isInside(Rectangle pre, PostToPre map, double x, double y, double reach) {
    for (int corner = 0; corner < 4; corner++) {
      Point p =
          map.apply(x + ((corner & 1) == 0 ? -reach : reach), y + (corner < 2 ? -reach : reach));
      if (p.x() < pre.x()
          || p.y() < pre.y()
          || p.x() > pre.x() + pre.width() - 1
          || p.y() > pre.y() + pre.height() - 1) {
        return false;
      }
    }
    return true;
  }

  /** Side of a cell, full-resolution px. */
  double pitch() {
    return (double) cell * (1 << level);
  }

  int cells() {
    int count = 0;
    for (boolean one : rock) {
      count += one ? 1 : 0;
    }
    return count;
  }

  Point centre(int index) {
    return new Point(
        left + (index % columns + 0.5) * pitch() - 0.5,
        top + (index / columns + 0.5) * pitch() - 0.5);
  }

  /** A cell for each of the grid, those of rock silent. */
  TrustCell[] silent() {
    TrustCell[] cells = new TrustCell[columns * rows];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = TrustCell.without(centre(i), rock[i] ? CellState.SILENT : CellState.NONE);
    }
    return cells;
  }

  /** Centres of cells that do not count, nor does any around them, though pre has pixels there. */
  List<Point> beyond() {
    List<Point> beyond = new ArrayList<>();
    for (int i = 0; i < rock.length; i++) {
      if (inside[i] && !isAnyRock(i % columns, i / columns)) {
        beyond.add(centre(i));
      }
    }
    return beyond;
  }

  private boolean isAnyRock(int column, int row) {
    for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
      for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
        if (rock[y * columns + x]) {
          return true;
        }
      }
    }
    return false;
  }

  /** Indices of the cells that count, row by row. */
  List<Integer> indices() {
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < rock.length; i++) {
      if (rock[i]) {
        indices.add(i);
      }
    }
    return indices;
  }
}
