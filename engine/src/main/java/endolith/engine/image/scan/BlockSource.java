package endolith.engine.image.scan;

import java.io.Closeable;
import java.io.IOException;

/**
 * The image as a grid of blocks, numbered row by row, that can be decoded one at a time. All blocks
 * are {@code blockWidth} × {@code blockHeight} but the last of a row or column.
 */
interface BlockSource extends Closeable {
  int blockWidth();

  int blockHeight();

  /**
   * Whether blocks are cheap from top to bottom only. If so, {@link #decode} is for one thread at a
   * time; otherwise it is for any number.
   */
  boolean ordered();

  /**
   * Decodes a block.
   *
   * @param channels which ones, as a bit set
   * @param passed takes blocks above that were decoded on the way
   */
  RasterBlock decode(int index, int channels, Passed passed) throws IOException;

  @FunctionalInterface
  interface Passed {
    void take(int index, RasterBlock block);
  }
}
