package endolith.engine.align.trust;

import endolith.engine.align.transform.Point;
import java.util.function.Predicate;

/** What the cells around a silent one say of it. */
final class Neighbours {
  private static final int[][] SIDES = {
    {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}
  };

  /** As far as this, in cells, a confirmed one still speaks for those on the way. */
  private static final int REACH = 3;

  /** Of eight directions so many must come to a confirmed cell. */
  private static final int LEAST = 5;

  /** Textures more alike than this are the same, whatever the neighbours say. */
  private static final double STRONG = 0.8;

  /** Share of its movement by which a neighbour may move otherwise. */
  private static final double ALIKE = 0.3;

  private final RockGrid grid;
  private final TrustCell[] cells;

  Neighbours(RockGrid grid, TrustCell[] cells) {
    this.grid = grid;
    this.cells = cells;
  }

  /**
   * Takes contradictions back that stand alone on weak evidence: what moves on its own moves in one
   * piece, while dye deceives one patch here and another one there.
   *
   * @param limit within which two textures move alike, px
   */
  void dropLone(double limit) {
    TrustCell[] before = cells.clone();
    for (int i = 0; i < cells.length; i++) {
      if (before[i].state() == CellState.CONTRADICTED
          && before[i].correlation() < STRONG
          && !hasCompany(i, limit, before)) {
        cells[i] = TrustCell.without(before[i].centre(), CellState.SILENT);
      }
    }
  }

  private boolean hasCompany(int cell, double limit, TrustCell[] before) {
    double alike = Math.max(limit, ALIKE * before[cell].distance());
    for (int[] side : SIDES) {
      int column = cell % grid.columns() + side[0];
      int row = cell / grid.columns() + side[1];
      if (column < 0 || row < 0 || column >= grid.columns() || row >= grid.rows()) {
        continue;
      }
      TrustCell other = before[row * grid.columns() + column];
      if (other.state() == CellState.CONTRADICTED
          && other.residual().distance(before[cell].residual()) <= alike) {
        return true;
      }
    }
    return false;
  }

  /**
   * Marks the silent cells that confirmed ones enclose.
   *
   * @param mayBe of the centre of a cell, whether neighbours may speak for it
   */
  void enclose(Predicate<Point> mayBe) {
    TrustCell[] before = cells.clone();
    for (int i = 0; i < cells.length; i++) {
      if (before[i].state() == CellState.SILENT
          && mayBe.test(before[i].centre())
          && isEnclosed(i, before)) {
        cells[i] = cells[i].with(CellState.ENCLOSED);
      }
    }
  }

  private boolean isEnclosed(int cell, TrustCell[] before) {
    int confirmed = 0;
    for (int[] side : SIDES) {
      CellState met = firstThatTells(cell, side, before);
      if (met == CellState.CONTRADICTED) {
        return false;
      }
      confirmed += met == CellState.CONFIRMED ? 1 : 0;
    }
    return confirmed >= LEAST;
  }

  private CellState firstThatTells(int cell, int[] side, TrustCell[] before) {
    int column = cell % grid.columns();
    int row = cell / grid.columns();
    for (int step = 1; step <= REACH; step++) {
      column += side[0];
      row += side[1];
      if (column < 0 || row < 0 || column >= grid.columns() || row >= grid.rows()) {
        return CellState.NONE;
      }
      CellState state = before[row * grid.columns() + column].state();
      if (state != CellState.SILENT) {
        return state;
      }
    }
    return CellState.SILENT;
  }
}
