package endolith.engine.image.store;

import endolith.engine.image.Rectangle;
import endolith.engine.image.tile.FloatBlocks;
import endolith.engine.image.tile.Reduction;
import endolith.engine.image.tile.TileGrid;
import endolith.engine.image.tile.TileSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds the coarser levels of a pyramid while the tiles of the full image come by, in any order.
 * Four neighbours' halves make a tile of the next level; whoever brings the last one packs that
 * tile, and so on upward. With tiles in row-major order it holds about half a row of tiles per
 * level. Safe for several threads.
 */
final class PyramidCascade {
  /** Stands for a packed tile and for a quarter of a tile that hold only zeros. */
  static final byte[] BLANK = new byte[0];

  private static final float[] BLANK_QUARTER = new float[0];

  /** A tile to be and what there is of it: quarters from the top left, row by row. */
  private static final class Gathering {
    final float[][] quarters = new float[4][];
    int missing;

    Gathering(int missing) {
      this.missing = missing;
      Arrays.fill(quarters, BLANK_QUARTER);
    }
  }

  private record Level(
      TileGrid grid, Map<Integer, Gathering> gathering, Map<Integer, byte[]> packed) {}

  private final List<Level> levels = new ArrayList<>();

  private final TileSink sink;

  /**
   * @param grids of all levels, full resolution first
   * @param sink gets every tile that is not blank
   */
  PyramidCascade(List<TileGrid> grids, TileSink sink) {
    this.sink = sink;
    for (TileGrid grid : grids) {
      levels.add(new Level(grid, new ConcurrentHashMap<>(), new ConcurrentHashMap<>()));
    }
  }

  /** Takes tile {@code index} of the full image from the packer, which is free again afterwards. */
  void add(int index, boolean blank, TilePacker packer) {
    boolean zero = blank;
    int tile = index;
    for (int k = 0; ; k++) {
      Level level = levels.get(k);
      Rectangle region = level.grid.region(tile);
      boolean last = k == levels.size() - 1;
      float[] half = zero || last ? BLANK_QUARTER : half(packer.pixels, region);
      level.packed.put(tile, zero ? BLANK : packer.pack(level.grid, region));
      if (!zero) {
        sink.keep(k, tile, packer.pixels);
      }
      if (last) {
        return;
      }
      int parent = parent(level.grid, tile);
      Gathering gathered = gather(levels.get(k + 1), level.grid, parent, tile, half);
      if (gathered == null) {
        return;
      }
      tile = parent;
      zero = Arrays.stream(gathered.quarters).allMatch(quarter -> quarter == BLANK_QUARTER);
      if (!zero) {
        assemble(gathered, levels.get(k + 1).grid.region(tile), packer.pixels);
      }
    }
  }

  /** Hands over a packed tile: exists once all full-resolution tiles under it were added. */
  byte[] take(int level, int index) {
    return Objects.requireNonNull(levels.get(level).packed.remove(index), "tile not complete");
  }

  /** Number of the tile of the next level that covers a tile of this grid. */
  static int parent(TileGrid grid, int index) {
    return grid.half().index(index % grid.columns() / 2, index / grid.columns() / 2);
  }

  /** Whether the tile is the last one of those under its parent, in row-major order. */
  static boolean completesParent(TileGrid grid, int index) {
    int column = index % grid.columns();
    int row = index / grid.columns();
    return (column % 2 == 1 || column == grid.columns() - 1)
        && (row % 2 == 1 || row == grid.rows() - 1);
  }

  private static float[] half(float[] pixels, Rectangle region) {
    float[] half = new float[(region.width() + 1) / 2 * ((region.height() + 1) / 2)];
    Reduction.halve(pixels, region.width(), region.height(), half);
    return half;
  }

  /** Adds a quarter to its parent tile and returns that one's quarters when they are complete. */
  private static @Nullable Gathering gather(
      Level level, TileGrid below, int parent, int child, float[] half) {
    int column = child % below.columns();
    int row = child / below.columns();
    Gathering gathering =
        level.gathering.computeIfAbsent(
            parent,
            p ->
                new Gathering(
                    Math.min(2, below.columns() - column / 2 * 2)
                        * Math.min(2, below.rows() - row / 2 * 2)));
    synchronized (gathering) {
      gathering.quarters[row % 2 * 2 + column % 2] = half;
      if (--gathering.missing > 0) {
        return null;
      }
    }
    level.gathering.remove(parent);
    return gathering;
  }

  private static void assemble(Gathering gathered, Rectangle region, float[] into) {
    for (int i = 0; i < 4; i++) {
      int x = i % 2 * (TileGrid.SIDE / 2);
      int y = i / 2 * (TileGrid.SIDE / 2);
      int w = Math.min(TileGrid.SIDE / 2, region.width() - x);
      int h = Math.min(TileGrid.SIDE / 2, region.height() - y);
      int at = y * region.width() + x;
      if (w > 0 && h > 0) {
        float[] quarter = gathered.quarters[i];
        if (quarter == BLANK_QUARTER) {
          FloatBlocks.clear(into, at, region.width(), w, h);
        } else {
          FloatBlocks.copy(quarter, 0, w, into, at, region.width(), w, h);
        }
      }
    }
  }
}
