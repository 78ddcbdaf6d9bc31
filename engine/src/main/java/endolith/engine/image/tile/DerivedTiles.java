package endolith.engine.image.tile;

import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import endolith.engine.task.ObjectPool;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A level that is not in the file: each tile is computed from the level before when asked for. */
final class DerivedTiles implements TileSource {
  private static final int HALF = TileGrid.SIDE / 2;

  /** One quarter of a tile, before and after it is halved. */
  private static final class Quarter {
    final float[] full = new float[TileGrid.SIDE * TileGrid.SIDE];
    final float[] half = new float[HALF * HALF];
  }

  private final Plane below;
  private final TileGrid grid;
  private final ObjectPool<Quarter> quarters = new ObjectPool<>(Quarter::new);

  DerivedTiles(Plane below) {
    this.below = below;
    this.grid = TileGrid.of(below.width(), below.height()).half();
  }

  @Override
  public TileGrid grid() {
    return grid;
  }

  @Override
  public boolean isBlank(int tile) {
    Rectangle region = grid.region(tile);
    int x = 2 * region.x();
    int y = 2 * region.y();
    return below.isBlank(
        x,
        y,
        Math.min(2 * region.width(), below.width() - x),
        Math.min(2 * region.height(), below.height() - y));
  }

  @Override
  public void read(int tile, MemorySegment into) throws IOException {
    Rectangle region = grid.region(tile);
    Quarter quarter = quarters.borrow();
    try {
      for (int top = 0; top < region.height(); top += HALF) {
        for (int left = 0; left < region.width(); left += HALF) {
          int x = 2 * (region.x() + left);
          int y = 2 * (region.y() + top);
          int w = Math.min(TileGrid.SIDE, below.width() - x);
          int h = Math.min(TileGrid.SIDE, below.height() - y);
          below.read(x, y, w, h, quarter.full);
          Reduction.halve(quarter.full, w, h, quarter.half);
          int halfW = (w + 1) / 2;
          for (int row = 0; row < (h + 1) / 2; row++) {
            long at = ((long) (top + row) * TileGrid.SIDE + left) * Float.BYTES;
            MemorySegment.copy(quarter.half, row * halfW, into, ValueLayout.JAVA_FLOAT, at, halfW);
          }
        }
      }
    } finally {
      quarters.giveBack(quarter);
    }
  }

  @Override
  public void close() {}
}
