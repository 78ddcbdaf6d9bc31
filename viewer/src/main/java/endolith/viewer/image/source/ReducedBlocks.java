package endolith.viewer.image.source;

import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.image.tile.Reduction;
import java.io.IOException;

/** Coarser levels of a plane, computed block by block with the bits that a pyramid would hold. */
final class ReducedBlocks {
  /** Side of what is held of the full resolution at once, px; a power of two. */
  private static final int BLOCK = 512;

  private ReducedBlocks() {}

  /**
   * Reads a region of a level.
   *
   * @param level 0 to 9
   */
  static void read(Plane full, int level, Rectangle region, float[] into) throws IOException {
    if (level == 0) {
      full.read(region.x(), region.y(), region.width(), region.height(), into);
      return;
    }
    int side = BLOCK >> level;
    float[] block = new float[BLOCK * BLOCK];
    float[] half = new float[BLOCK * BLOCK / 4];
    for (int y = region.y(); y < region.y() + region.height(); y += side) {
      for (int x = region.x(); x < region.x() + region.width(); x += side) {
        int left = x << level;
        int top = y << level;
        int w =
            Math.min(Math.min(side, region.x() + region.width() - x) << level, full.width() - left);
        int h =
            Math.min(
                Math.min(side, region.y() + region.height() - y) << level, full.height() - top);
        full.read(left, top, w, h, block);
        float[] from = block;
        float[] to = half;
        for (int k = 0; k < level; k++) {
          Reduction.halve(from, w, h, to);
          w = (w + 1) / 2;
          h = (h + 1) / 2;
          float[] other = from;
          from = to;
          to = other;
        }
        for (int row = 0; row < h; row++) {
          int at = (y - region.y() + row) * region.width() + x - region.x();
          System.arraycopy(from, row * w, into, at, w);
        }
      }
    }
  }
}
