package endolith.engine.image.tile;

import endolith.engine.image.Rectangle;
import endolith.engine.task.ObjectPool;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Tiles cut from rows that lie uncompressed one behind another: FITS, plain TIFF strips. */
public final class RowTiles implements TileSource {
  /** Positioned reads of the file. */
  @FunctionalInterface
  public interface Bytes {
    /** Fills the buffer's remaining space with the bytes from {@code position} on. */
    void read(long position, ByteBuffer into) throws IOException;
  }

  private final TileGrid grid;
  private final Bytes bytes;
  private final long start;
  private final ObjectPool<ByteBuffer> rows;

  /**
   * @param start position of the first sample
   */
  public RowTiles(int width, int height, Bytes bytes, long start, ByteOrder order) {
    this.grid = TileGrid.of(width, height);
    this.bytes = bytes;
    this.start = start;
    this.rows =
        new ObjectPool<>(() -> ByteBuffer.allocateDirect(TileGrid.SIDE * Float.BYTES).order(order));
  }

  @Override
  public TileGrid grid() {
    return grid;
  }

  @Override
  public boolean isBlank(int tile) {
    return false;
  }

  @Override
  public void read(int tile, MemorySegment into) throws IOException {
    Rectangle region = grid.region(tile);
    FloatBuffer samples = into.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    ByteBuffer row = rows.borrow();
    try {
      for (int y = 0; y < region.height(); y++) {
        row.clear().limit(region.width() * Float.BYTES);
        long sample = (long) (region.y() + y) * grid.width() + region.x();
        bytes.read(start + sample * Float.BYTES, row);
        row.flip();
        samples.position(y * TileGrid.SIDE).put(row.asFloatBuffer());
      }
    } finally {
      rows.giveBack(row);
    }
  }

  @Override
  public void close() {}
}
