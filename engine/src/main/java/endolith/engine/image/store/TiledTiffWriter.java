package endolith.engine.image.store;

import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.Disk;
import endolith.engine.image.tile.FloatBlocks;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.image.tile.TileSink;
import endolith.engine.task.CancelToken;
import endolith.engine.task.ObjectPool;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * TIFF in tiles of 512 × 512 pixels, plain Deflate, with the resolution pyramid as sub-directories
 * of the one main image; BigTIFF where 32-bit positions might not suffice. All blank tiles share
 * one packed tile of zeros.
 *
 * <p>Holds a tile or two per thread, and about half a row of tiles for the pyramid (35 MB for an
 * image 34,000 pixels wide, less where it is blank).
 */
record TiledTiffWriter(Disk disk, TileSink sink) implements ImageWriter {

  TiledTiffWriter(Disk disk) {
    this(disk, (level, tile, samples) -> {});
  }

  @Override
  public ImageWriter keeping(TileSink tiles) {
    return new TiledTiffWriter(disk, tiles);
  }

  @Override
  public ImageChecksums write(
      Plane image,
      Path target,
      ImageHeader header,
      OrderedExecutor executor,
      CancelToken cancel,
      Progress progress)
      throws IOException {
    List<TileGrid> grids = TileGrid.pyramid(TileGrid.of(image.width(), image.height()));
    PyramidCascade cascade = new PyramidCascade(grids, sink);
    TileGrid full = grids.getFirst();
    PixelChecksum checksum = new PixelChecksum(full);
    progress.expect(full.tiles());
    ObjectPool<TilePacker> packers = new ObjectPool<>(() -> new TilePacker(full));
    try (AtomicFile file = AtomicFile.create(target, disk)) {
      TiledTiffFile tiff = new TiledTiffFile(file, grids);
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
            appendCompleted(tiff, cascade, grids, index);
            progress.advance(1);
          });
      cancel.check();
      tiff.finish(header.description());
      file.commit();
      return new ImageChecksums(file.checksum().hex(), checksum.hex());
    }
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
  private static void appendCompleted(
      TiledTiffFile tiff, PyramidCascade cascade, List<TileGrid> grids, int index)
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
