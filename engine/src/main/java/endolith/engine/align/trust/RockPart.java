package endolith.engine.align.trust;

import endolith.engine.align.transform.Point;

/**
 * A part of the rock in one piece, all cells of which are in the same state.
 *
 * @param cells number of its cells
 * @param centre of its cells, full-resolution padded post px
 * @param width of the box around it, full-resolution px
 * @param height of the box around it, full-resolution px
 * @param moved by what its texture lies elsewhere, pre px: as the cell of the median distance; 0
 *     unless it is contradicted
 */
public record RockPart(
    CellState state, int cells, Point centre, double width, double height, Point moved) {

  /** Distance by which its texture lies elsewhere, pre px. */
  public double movedPx() {
    return Math.hypot(moved.x(), moved.y());
  }
}
