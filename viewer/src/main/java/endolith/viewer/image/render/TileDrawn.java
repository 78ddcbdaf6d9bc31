package endolith.viewer.image.render;

import endolith.viewer.picture.Drawn;

/**
 * How a tile is drawn.
 *
 * @param level of the layer
 * @param column in the grid of that level
 * @param row in the grid of that level
 */
public record TileDrawn(int level, int column, int row, Look look) implements Drawn {}
