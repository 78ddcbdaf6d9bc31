package endolith.engine.image.tile;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.MemorySegment;

/** A source of the tiles of one level of a checkpoint. Safe for use by several threads. */
public interface TileSource extends Closeable {

  TileGrid grid();

  /** Whether the tile is known, without decoding it, to hold only zeros. */
  boolean isBlank(int tile);

  /**
   * Reads a tile as floats of the machine's byte order, rows {@code grid().tileWidth()} samples
   * apart; what lies outside the image is undefined.
   *
   * @param into at least {@code grid().tileBytes()} bytes, aligned for floats
   */
  void read(int tile, MemorySegment into) throws IOException;
}
