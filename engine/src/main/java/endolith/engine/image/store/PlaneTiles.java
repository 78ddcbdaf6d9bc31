package endolith.engine.image.store;

import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.image.SampleType;
import endolith.engine.image.tile.FloatBlocks;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.image.tile.TileSink;
import endolith.engine.task.CancelToken;
import endolith.engine.task.ObjectPool;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Writes the tiles of a plane and of its coarser levels to an image of a TIFF file. Holds a tile or
 * two per thread, and about half a row of tiles for the pyramid.
 *
 * @param grids of all levels, full resolution first
 * @param type as which samples are stored
 * @param sink gets every tile that is not blank
 */
record PlaneTiles(List<TileGrid> grids, SampleType type, TileSink sink) {

  /**
   * Appends all tiles, and advances the progress by each of the full resolution.
   *
   * @return the checksum of the pixels
   */
  PixelChecksum append(
      Plane image,
      TiledTiffFile tiff,
      OrderedExecutor executor,
      CancelToken cancel,
      Progress progress)
      throws IOException {
    PyramidCascade cascade = new PyramidCascade(grids, sink);
    TileGrid full = grids.getFirst();
    PixelChecksum checksum = new PixelChecksum(full);
    ObjectPool<TilePacker> packers = new ObjectPool<>(() -> new TilePacker(full, type));
    executor.ordered(
        full.tiles(),
        cancel,
        index -> {
          TilePacker packer = packers.borrow();
          try {
            Rectangle region = full.region(index);
            boolean blank = !readTile(image, region, packer);
            int[] rows =
                blank
                    ? checksum.blankRows(index)
                    : checksum.rows(index, packer.pixels, 0, region.width());
            cascade.add(index, blank, packer);
            return rows;
          } finally {
            packers.giveBack(packer);
          }
        },
        (index, rows) -> {
          checksum.add(index, rows);
          appendCompleted(tiff, cascade, index);
          progress.advance(1);
        });
    cancel.check();
    return checksum;
  }

  /** Reads a tile to the packer and says whether there is anything but zeros. */
  private static boolean readTile(Plane image, Rectangle region, TilePacker packer)
      throws IOException {
    int w = region.width();
    int h = region.height();
    if (image.isBlank(region.x(), region.y(), w, h)) {
      return false;
    }
    image.read(region.x(), region.y(), w, h, packer.pixels);
    return !FloatBlocks.areZero(packer.pixels, w * h);
  }

  /** Appends a tile of the full image, then those tiles of coarser levels that it completed. */
  private void appendCompleted(TiledTiffFile tiff, PyramidCascade cascade, int index)
      throws IOException {
    int tile = index;
    for (int level = 0; ; level++) {
      byte[] packed = cascade.take(level, tile);
      tiff.append(level, tile, ByteBuffer.wrap(packed));
      if (level == grids.size() - 1 || !PyramidCascade.completesParent(grids.get(level), tile)) {
        return;
      }
      tile = PyramidCascade.parent(grids.get(level), tile);
    }
  }
}
