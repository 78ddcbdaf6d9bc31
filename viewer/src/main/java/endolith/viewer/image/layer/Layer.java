package endolith.viewer.image.layer;

import endolith.engine.checkpoint.ScaleKey;
import endolith.engine.image.tile.TileGrid;
import java.util.List;
import java.util.Optional;

/**
 * An image of one brightness that can be looked at, and its place: all layers of a pair lie in the
 * frame of raw post pixels.
 *
 * @param scale of a difference; else empty
 * @param left of its first column, raw post px
 * @param top of its first row, raw post px
 * @param grids its resolutions, full first, each half of the one before, in tiles as they are drawn
 */
public record Layer(
    LayerKind kind,
    Optional<ScaleKey> scale,
    ImageFile file,
    int left,
    int top,
    List<TileGrid> grids) {
  /** Side of the tiles that are drawn, px; divides that of the tiles on disk. */
  public static final int TILE = 256;

  public Layer {
    grids = List.copyOf(grids);
  }

  /**
   * @param width px of the full resolution
   * @param height px of the full resolution
   */
  public static Layer of(
      LayerKind kind,
      Optional<ScaleKey> scale,
      ImageFile file,
      int left,
      int top,
      int width,
      int height) {
    return new Layer(
        kind, scale, file, left, top, TileGrid.pyramid(new TileGrid(width, height, TILE, TILE)));
  }

  public int width() {
    return grids.getFirst().width();
  }

  public int height() {
    return grids.getFirst().height();
  }

  public int levels() {
    return grids.size();
  }

  /** What stays the same when its file is made anew. */
  public LayerId id() {
    return new LayerId(kind, scale);
  }

  /**
   * The level for a zoom: the coarsest that has at least one pixel for each on the screen, or the
   * full one.
   *
   * @param zoom screen px for each px of the full resolution
   */
  public int level(double zoom) {
    int level = 0;
    // A hair of tolerance: a zoom of 1/4 that came by multiplying 1.1 is one of 1/4.
    while (level < levels() - 1 && zoom * (2 << level) <= 1 + 1e-6) {
      level++;
    }
    return level;
  }
}
