package endolith.engine.image.store;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.Disk;
import endolith.engine.image.tiff.TiffFields;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes OME-TIFF files: one page for each channel, in tiles of 512 × 512 pixels, plain Deflate,
 * with coarser levels as sub-directories of each page; BigTIFF where 32-bit positions might not
 * suffice. Channels are streamed one after the other: no image is ever held whole.
 */
public final class OmeTiff {
  private OmeTiff() {}

  /** What must hold when all is written, or there is no file. */
  @FunctionalInterface
  public interface Condition {
    void check() throws IOException;
  }

  /**
   * Writes a file that appears under its name when it is whole.
   *
   * @param condition checked before the file gets its name
   * @throws CancelledException if it was cancelled; then there is no file
   * @throws IOException if a channel cannot be read, the file not written, or what the condition
   *     throws
   */
  public static void write(
      OmeImage image,
      Path target,
      Condition condition,
      OrderedExecutor executor,
      CancelToken cancel,
      Progress progress)
      throws IOException {
    List<TileGrid> grids = TileGrid.pyramid(TileGrid.of(image.width(), image.height()));
    int channels = image.channels().size();
    boolean big = TiffLayout.needsBig(grids, channels * image.type().bytes());
    progress.expect((long) channels * grids.getFirst().tiles());
    PlaneTiles tiles = new PlaneTiles(grids, image.type(), (level, tile, samples) -> {});
    try (AtomicFile file = AtomicFile.create(target, Disk.REAL)) {
      file.reserve(TiffFields.headerLength(big));
      List<TiledTiffFile> pages = new ArrayList<>();
      for (OmeImage.Channel channel : image.channels()) {
        TiledTiffFile page = new TiledTiffFile(file, grids, image.type(), big);
        tiles.append(channel.plane(), page, executor, cancel, progress);
        pages.add(page);
      }
      long next = 0;
      for (int c = channels - 1; c >= 0; c--) {
        next = pages.get(c).finish(c == 0 ? image.xml() : "", next);
      }
      file.fill(TiffFields.header(big, next));
      cancel.check();
      condition.check();
      file.commit();
    }
  }
}
