package endolith.engine.align.trust;

import endolith.engine.align.transform.Point;

/**
 * A part of the rock in one piece, all cells of which are in the same state.
 *
 * @param cells number of its cells
 * @param centre of its cells, full-resolution padded post px
 * @param width of the box around it, full-resolution px
 * @param height of the box around it, full-resolution px
 * @param movedPx median distance by which its texture lies elsewhere, pre px; NaN unless it is
 *     contradicted
 */
public record RockPart(
    CellState state, int cells, Point centre, double width, double height, double movedPx) {}
