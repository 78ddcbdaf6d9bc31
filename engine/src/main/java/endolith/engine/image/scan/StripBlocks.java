package endolith.engine.image.scan;

import endolith.engine.image.Rectangle;
import endolith.engine.image.codec.Compression;
import java.io.IOException;
import java.util.List;

/**
 * Blocks of whole rows, of an image in strips (or in a single column of tiles). Small strips are
 * grouped and decoded independently of each other. Strips too large for that are decoded as a
 * stream; with one strip for the whole image, that is the only way.
 */
final class StripBlocks implements BlockSource {
  private static final int ROWS = 32;
  private static final int LARGEST_STRIP = 8 << 20;

  /** Up to so many blocks that a request jumps over are delivered too, not only skipped. */
  private static final int PASSED_BLOCKS = 16;

  private final int width;
  private final int height;
  private final SampleFormat format;
  private final Segments segments;
  private final Samples samples;
  private final List<CursorPool> planes;
  private final boolean ordered;
  private final int blockHeight;
  private int nextBlock;

  StripBlocks(TiffPage page, List<CursorPool> planes) {
    this.width = page.width();
    this.height = page.height();
    this.format = page.format();
    this.segments = page.segments();
    this.samples = format.samplesReader();
    this.planes = planes;
    int rows = segments.segmentHeight();
    long stripBytes = (long) rows * segments.segmentWidth() * format.pixelBytes();
    boolean plain = format.compression() == Compression.NONE;
    this.ordered = !plain && rows > ROWS && stripBytes > LARGEST_STRIP;
    this.blockHeight = plain || ordered ? ROWS : rows > ROWS ? rows : ROWS / rows * rows;
  }

  @Override
  public int blockWidth() {
    return width;
  }

  @Override
  public int blockHeight() {
    return blockHeight;
  }

  @Override
  public boolean ordered() {
    return ordered;
  }

  @Override
  public RasterBlock decode(int index, int channels, Passed passed) throws IOException {
    if (!ordered) {
      return decode(index, channels);
    }
    // A thread may run ahead of another one: what it jumps over will be asked for in a moment.
    int first = index < nextBlock ? index : Math.max(nextBlock, index - PASSED_BLOCKS);
    for (int block = first; block < index; block++) {
      passed.take(block, decode(block, channels));
    }
    RasterBlock block = decode(index, channels);
    nextBlock = index + 1;
    return block;
  }

  private RasterBlock decode(int index, int channels) throws IOException {
    int top = index * blockHeight;
    int rows = Math.min(blockHeight, height - top);
    RasterBlock block = new RasterBlock(new Rectangle(0, top, width, rows), samples, channels);
    for (int plane = 0; plane < planes.size(); plane++) {
      if (!format.planar() || block.holds(plane)) {
        decode(block, plane);
      }
    }
    return block;
  }

  private void decode(RasterBlock block, int plane) throws IOException {
    SegmentCursor cursor = planes.get(plane).borrow();
    try {
      int rowsPerStrip = segments.segmentHeight();
      Rectangle area = block.area();
      for (int y = area.y(); y < area.y() + area.height(); y++) {
        int strip = plane * segments.down() + y / rowsPerStrip;
        format.store(cursor.row(strip, y % rowsPerStrip), plane, y, block);
      }
    } finally {
      planes.get(plane).giveBack(cursor);
    }
  }

  @Override
  public void close() {
    for (CursorPool plane : planes) {
      plane.close();
    }
  }
}
