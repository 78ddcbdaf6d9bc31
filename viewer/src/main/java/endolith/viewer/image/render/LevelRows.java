package endolith.viewer.image.render;

import endolith.viewer.image.layer.Layer;
import endolith.viewer.picture.Picture;
import endolith.viewer.picture.PictureCache;
import endolith.viewer.picture.PictureKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a part of a level, put together of the tiles that are in the cache: where one is
 * missing, of a coarser one that covers it. For one thread.
 */
final class LevelRows {
  private static final int SIDE = Layer.TILE;

  /** A tile, or a coarser one in its place. */
  private record Found(Picture picture, int coarser, int left, int top) {}

  private final PictureCache cache;
  private final Pass pass;
  private final int level;
  private final int left;
  private final int right;
  private final int firstColumn;
  private final int firstRow;
  private final int columns;
  private final @Nullable Found[] tiles;
  private final List<TileRequest> missing = new ArrayList<>();

  /**
   * @param left first column of pixels of the level, in the level
   * @param right last one, in the level
   */
  LevelRows(PictureCache cache, Pass pass, int level, int left, int top, int right, int bottom) {
    this.cache = cache;
    this.pass = pass;
    this.level = level;
    this.left = left;
    this.right = right;
    firstColumn = left / SIDE;
    firstRow = top / SIDE;
    columns = right / SIDE - firstColumn + 1;
    int rows = bottom / SIDE - firstRow + 1;
    tiles = new @Nullable Found[columns * rows];
    for (int i = 0; i < tiles.length; i++) {
      tiles[i] = find(firstColumn + i % columns, firstRow + i / columns);
    }
  }

  /** Tiles that others stand in for, row by row. */
  List<TileRequest> missing() {
    return missing;
  }

  private @Nullable Found find(int column, int row) {
    Found exact = find(column, row, 0, pass.look());
    if (exact != null) {
      return exact;
    }
    missing.add(TileRequest.of(pass.layer(), level, column, row, pass.look()));
    boolean changed = !pass.shown().equals(pass.look());
    Found other = changed ? find(column, row, 0, pass.shown()) : null;
    for (int coarser = 1; other == null && level + coarser < pass.layer().levels(); coarser++) {
      other = find(column, row, coarser, pass.look());
      if (other == null && changed) {
        other = find(column, row, coarser, pass.shown());
      }
    }
    return other;
  }

  private @Nullable Found find(int column, int row, int coarser, Look look) {
    int c = column >> coarser;
    int r = row >> coarser;
    PictureKey key =
        new PictureKey(pass.layer().file().version(), new TileDrawn(level + coarser, c, r, look));
    Picture picture = cache.find(key).orElse(null);
    return picture == null ? null : new Found(picture, coarser, c * SIDE, r * SIDE);
  }

  /** Fills a row of the level, from {@code left} to {@code right}; 0 where nothing is known. */
  void fill(int y, int[] into) {
    int tileRow = (y / SIDE - firstRow) * columns;
    for (int i = 0; i < columns; i++) {
      int from = Math.max(left, (firstColumn + i) * SIDE);
      int to = Math.min(right + 1, (firstColumn + i + 1) * SIDE);
      Found found = tiles[tileRow + i];
      if (found == null) {
        Arrays.fill(into, from - left, to - left, 0);
      } else {
        fill(found, y, from, to, into);
      }
    }
  }

  private void fill(Found found, int y, int from, int to, int[] into) {
    int[] pixels = found.picture.pixels();
    int row = ((y >> found.coarser) - found.top) * found.picture.width() - found.left;
    if (found.coarser == 0) {
      System.arraycopy(pixels, row + from, into, from - left, to - from);
      return;
    }
    for (int x = from; x < to; x++) {
      into[x - left] = pixels[row + (x >> found.coarser)];
    }
  }
}
