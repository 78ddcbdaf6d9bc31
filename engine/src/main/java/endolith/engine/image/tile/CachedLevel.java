package endolith.engine.image.tile;

import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import java.io.IOException;

/** One level of a checkpoint, its tiles kept in a cache that all levels of the image share. */
final class CachedLevel implements Plane {
  private final TileSource source;
  private final TileGrid grid;
  private final TileCache cache;
  private final int image;
  private final int level;

  /**
   * @param image the image's number in the cache
   * @param level its number in the image
   */
  CachedLevel(TileSource source, int image, int level, TileCache cache) {
    this.source = source;
    this.grid = source.grid();
    this.cache = cache;
    this.image = image;
    this.level = level;
  }

  @Override
  public int width() {
    return grid.width();
  }

  @Override
  public int height() {
    return grid.height();
  }

  @Override
  public void read(int x, int y, int w, int h, float[] into) throws IOException {
    for (int row = y / grid.tileHeight(); row * grid.tileHeight() < y + h; row++) {
      for (int column = x / grid.tileWidth(); column * grid.tileWidth() < x + w; column++) {
        int tile = grid.index(column, row);
        Rectangle region = grid.region(tile);
        int left = Math.max(x, region.x());
        int top = Math.max(y, region.y());
        int width = Math.min(x + w, region.x() + region.width()) - left;
        int height = Math.min(y + h, region.y() + region.height()) - top;
        int at = (top - y) * w + left - x;
        if (source.isBlank(tile)) {
          FloatBlocks.clear(into, at, w, width, height);
        } else {
          int from = (top - region.y()) * grid.tileWidth() + left - region.x();
          copy(tile, from, into, at, w, width, height);
        }
      }
    }
  }

  /** Copies {@code w} × {@code h} samples of a tile, the first at index {@code from} of it. */
  private void copy(int tile, int from, float[] into, int at, int stride, int w, int h)
      throws IOException {
    int samples = grid.tileWidth() * grid.tileHeight();
    long key = TileCache.key(image, level, tile);
    TileCache.Tile held = cache.acquire(key, samples, memory -> source.read(tile, memory));
    try {
      for (int y = 0; y < h; y++) {
        held.read(from + y * grid.tileWidth(), w, into, at + y * stride);
      }
    } finally {
      cache.release(held);
    }
  }

  @Override
  public boolean isBlank(int x, int y, int w, int h) {
    for (int row = y / grid.tileHeight(); row * grid.tileHeight() < y + h; row++) {
      for (int column = x / grid.tileWidth(); column * grid.tileWidth() < x + w; column++) {
        if (!source.isBlank(grid.index(column, row))) {
          return false;
        }
      }
    }
    return true;
  }
}
