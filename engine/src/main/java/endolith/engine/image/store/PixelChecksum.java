package endolith.engine.image.store;

import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.image.disk.Crc32c;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.task.CancelToken;
import endolith.engine.task.ObjectPool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The CRC-32C of an image's pixels as little-endian floats, row after row from the top left: the
 * same for equal pixels, whatever file they lie in. It is put together from the rows of tiles,
 * which several threads sum up.
 */
public final class PixelChecksum {
  private final TileGrid grid;
  private final int[][] pending;
  private final ObjectPool<byte[]> buffers;
  private int value;

  /**
   * @param grid of the tiles that are added, row by row
   */
  public PixelChecksum(TileGrid grid) {
    this.grid = grid;
    this.pending = new int[grid.columns()][];
    this.buffers = new ObjectPool<>(() -> new byte[(int) grid.tileBytes()]);
  }

  /** Of an image that can be read, in eight hexadecimal digits; reads all of it. */
  public static String of(Plane image, CancelToken cancel) throws IOException {
    TileGrid grid = TileGrid.of(image.width(), image.height());
    PixelChecksum checksum = new PixelChecksum(grid);
    float[] samples = new float[grid.tileWidth() * grid.tileHeight()];
    for (int tile = 0; tile < grid.tiles(); tile++) {
      cancel.check();
      Rectangle region = grid.region(tile);
      image.read(region.x(), region.y(), region.width(), region.height(), samples);
      checksum.add(tile, checksum.rows(tile, samples, 0, region.width()));
    }
    return checksum.hex();
  }

  /**
   * The checksums of a tile's rows; on any thread.
   *
   * @param samples the tile, the first of them at {@code from}
   * @param stride samples from one row to the next
   */
  int[] rows(int tile, float[] samples, int from, int stride) {
    Rectangle region = grid.region(tile);
    int rowBytes = region.width() * Float.BYTES;
    int[] sums = new int[region.height()];
    byte[] bytes = buffers.borrow();
    try {
      var floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
      CRC32C sum = new CRC32C();
      for (int row = 0; row < sums.length; row++) {
        floats.put(row * region.width(), samples, from + row * stride, region.width());
        sum.reset();
        sum.update(bytes, row * rowBytes, rowBytes);
        sums[row] = (int) sum.getValue();
      }
    } finally {
      buffers.giveBack(bytes);
    }
    return sums;
  }

  /** The checksums of the rows of a tile of zeros. */
  int[] blankRows(int tile) {
    Rectangle region = grid.region(tile);
    int[] sums = new int[region.height()];
    byte[] zeros = new byte[region.width() * Float.BYTES];
    Arrays.fill(sums, Crc32c.of(zeros, 0, zeros.length).value());
    return sums;
  }

  /** Adds a tile, in the order of their numbers; on one thread. */
  void add(int tile, int[] rows) {
    int column = tile % grid.columns();
    pending[column] = rows;
    if (column < grid.columns() - 1) {
      return;
    }
    int full = Crc32c.shift((long) grid.tileWidth() * Float.BYTES);
    int last = Crc32c.shift((long) grid.region(tile).width() * Float.BYTES);
    for (int row = 0; row < rows.length; row++) {
      for (int i = 0; i < pending.length; i++) {
        value = Crc32c.join(value, i == column ? last : full, pending[i][row]);
      }
    }
  }

  /** Eight hexadecimal digits, once every tile was added. */
  public String hex() {
    return Crc32c.hex(value);
  }
}
