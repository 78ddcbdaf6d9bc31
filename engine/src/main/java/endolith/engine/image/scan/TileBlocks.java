package endolith.engine.image.scan;

import endolith.engine.image.Rectangle;
import java.io.IOException;

/** One block per tile. */
final class TileBlocks implements BlockSource {
  private final int width;
  private final int height;
  private final SampleFormat format;
  private final Segments segments;
  private final Samples samples;
  private final CursorPool cursors;

  TileBlocks(TiffPage page, CursorPool cursors) {
    this.width = page.width();
    this.height = page.height();
    this.format = page.format();
    this.segments = page.segments();
    this.samples = format.samplesReader();
    this.cursors = cursors;
  }

  @Override
  public int blockWidth() {
    return segments.segmentWidth();
  }

  @Override
  public int blockHeight() {
    return segments.segmentHeight();
  }

  @Override
  public boolean ordered() {
    return false;
  }

  @Override
  public RasterBlock decode(int index, int channels, Passed passed) throws IOException {
    int left = index % segments.across() * blockWidth();
    int top = index / segments.across() * blockHeight();
    Rectangle area =
        new Rectangle(
            left, top, Math.min(blockWidth(), width - left), Math.min(blockHeight(), height - top));
    RasterBlock block = new RasterBlock(area, samples, channels);
    SegmentCursor cursor = cursors.borrow();
    try {
      for (int plane = 0; plane < format.planes(); plane++) {
        if (!format.planar() || block.holds(plane)) {
          int tile = plane * segments.across() * segments.down() + index;
          for (int row = 0; row < area.height(); row++) {
            format.store(cursor.row(tile, row), plane, top + row, block);
          }
        }
      }
    } finally {
      cursors.giveBack(cursor);
    }
    return block;
  }

  @Override
  public void close() {
    cursors.close();
  }
}
