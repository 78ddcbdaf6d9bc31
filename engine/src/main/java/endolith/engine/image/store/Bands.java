package endolith.engine.image.store;

import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.image.tile.FloatBlocks;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.Progress;
import java.io.IOException;

/**
 * Reads an image band by band in its full width for writers that cannot place tiles. A band is read
 * in pieces of at most 512 × 256 pixels, so that an image computed from tiles is asked for compact
 * regions; it takes at most 32 MB or 16 rows.
 */
final class Bands {
  private static final int MAX_ROWS = 256;
  private static final int MIN_ROWS = 16;
  private static final int BAND_SAMPLES = 8 << 20;

  private final Plane image;
  private final TileGrid grid;
  private final float[] band;
  private final PixelChecksum checksum;

  /**
   * @param rowsMultiple bands have a multiple of so many rows, but for the last one
   */
  Bands(Plane image, int rowsMultiple) {
    this.image = image;
    int rows = Math.clamp(BAND_SAMPLES / image.width(), MIN_ROWS, MAX_ROWS);
    rows = Math.max(rowsMultiple, rows / rowsMultiple * rowsMultiple);
    rows = Math.min(rows, image.height());
    this.grid = new TileGrid(image.width(), image.height(), TileGrid.SIDE, rows);
    this.band = new float[Math.multiplyExact(image.width(), rows)];
    this.checksum = new PixelChecksum(grid);
  }

  /** Takes {@code rows} rows from row {@code y}, row by row without gaps from index 0. */
  @FunctionalInterface
  interface Taker {
    void take(int y, int rows, float[] band) throws IOException;
  }

  /** Reads all bands from the top down; the caller's thread takes each one. */
  void read(OrderedExecutor executor, CancelToken cancel, Progress progress, Taker taker)
      throws IOException {
    int columns = grid.columns();
    progress.expect(grid.tiles());
    for (int row = 0; row < grid.rows(); row++) {
      int first = row * columns;
      executor.ordered(
          columns,
          cancel,
          column -> readPiece(first + column),
          (column, rows) -> checksum.add(first + column, rows));
      cancel.check();
      Rectangle region = grid.region(first);
      taker.take(region.y(), region.height(), band);
      progress.advance(columns);
    }
    cancel.check();
  }

  /** The checksum of all pixels, once they were read. */
  String checksum() {
    return checksum.hex();
  }

  /** Reads a piece to the band and returns the checksums of its rows. */
  private int[] readPiece(int tile) throws IOException {
    Rectangle region = grid.region(tile);
    int w = region.width();
    int h = region.height();
    if (image.isBlank(region.x(), region.y(), w, h)) {
      FloatBlocks.clear(band, region.x(), image.width(), w, h);
      return checksum.blankRows(tile);
    }
    if (w == image.width()) {
      image.read(0, region.y(), w, h, band);
    } else {
      float[] piece = new float[w * h];
      image.read(region.x(), region.y(), w, h, piece);
      FloatBlocks.copy(piece, 0, w, band, region.x(), image.width(), w, h);
    }
    return checksum.rows(tile, band, region.x(), image.width());
  }
}
