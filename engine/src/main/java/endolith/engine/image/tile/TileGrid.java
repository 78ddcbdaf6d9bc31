package endolith.engine.image.tile;

import endolith.engine.image.Rectangle;
import java.util.ArrayList;
import java.util.List;

/**
 * An image of {@code width} × {@code height} pixels cut into tiles, numbered row by row from the
 * top left; those at the right and bottom edges may be smaller.
 */
public record TileGrid(int width, int height, int tileWidth, int tileHeight) {
  /** Side of the tiles that this program writes, in pixels. */
  public static final int SIDE = 512;

  public static TileGrid of(int width, int height) {
    return new TileGrid(width, height, SIDE, SIDE);
  }

  /** The grids of a pyramid's levels, full resolution first; all have tiles of the same size. */
  public static List<TileGrid> pyramid(TileGrid full) {
    List<TileGrid> grids = new ArrayList<>();
    TileGrid grid = full;
    grids.add(grid);
    while (Math.max(grid.width, grid.height) > SIDE) {
      grid = grid.half();
      grids.add(grid);
    }
    return List.copyOf(grids);
  }

  /** The next coarser level. */
  public TileGrid half() {
    return new TileGrid((width + 1) / 2, (height + 1) / 2, tileWidth, tileHeight);
  }

  public int columns() {
    return Math.ceilDiv(width, tileWidth);
  }

  public int rows() {
    return Math.ceilDiv(height, tileHeight);
  }

  public int tiles() {
    return Math.multiplyExact(columns(), rows());
  }

  /** Bytes of a full tile of floats. */
  public long tileBytes() {
    return (long) tileWidth * tileHeight * Float.BYTES;
  }

  public int index(int column, int row) {
    return row * columns() + column;
  }

  /** The pixels of a tile that lie in the image. */
  public Rectangle region(int index) {
    int x = index % columns() * tileWidth;
    int y = index / columns() * tileHeight;
    return new Rectangle(x, y, Math.min(tileWidth, width - x), Math.min(tileHeight, height - y));
  }
}
