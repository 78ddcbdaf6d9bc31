package endolith.viewer.image.render;

import java.util.List;

/**
 * What came of painting a frame.
 *
 * @param missing tiles to be made, the most urgent first
 * @param sharp whether every pixel is of the level that belongs to the zoom
 */
public record PaintedFrame(List<TileRequest> missing, boolean sharp) {

  public PaintedFrame {
    missing = List.copyOf(missing);
  }

  /** Whether parts may show nothing at all, since even coarsest tiles are missing. */
  public boolean isEmpty() {
    return !sharp
        && missing.stream().anyMatch(tile -> tile.tile().level() == tile.layer().levels() - 1);
  }
}
