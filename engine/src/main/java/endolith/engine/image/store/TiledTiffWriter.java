package endolith.engine.image.store;

import endolith.engine.image.Plane;
import endolith.engine.image.SampleType;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.Disk;
import endolith.engine.image.tiff.TiffFields;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.image.tile.TileSink;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
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
    boolean big = TiffLayout.needsBig(grids);
    progress.expect(grids.getFirst().tiles());
    try (AtomicFile file = AtomicFile.create(target, disk)) {
      file.reserve(TiffFields.headerLength(big));
      TiledTiffFile tiff = new TiledTiffFile(file, grids, SampleType.FLOAT32, big);
      PixelChecksum checksum =
          new PlaneTiles(grids, SampleType.FLOAT32, sink)
              .append(image, tiff, executor, cancel, progress);
      file.fill(TiffFields.header(big, tiff.finish(header.description(), 0)));
      file.commit();
      return new ImageChecksums(file.checksum().hex(), checksum.hex());
    }
  }
}
