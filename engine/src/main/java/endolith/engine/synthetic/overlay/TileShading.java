package endolith.engine.synthetic.overlay;

/**
 * Uneven light of an image that is put together from camera tiles.
 *
 * @param width of a tile, pixels, at least 1
 * @param height of a tile, pixels, at least 1
 * @param vignette light lost in the corners of each tile, 0 to 1, alike in both images
 * @param gains standard deviation of the brightness of the tiles, 0 to 0.5, another one in each
 *     image
 */
public record TileShading(int width, int height, double vignette, double gains) {

  /** One tile, evenly lit. */
  public static final TileShading NONE = new TileShading(1000, 1000, 0, 0);

  public TileShading {
    if (width < 1
        || height < 1
        || !(vignette >= 0)
        || !(vignette <= 1)
        || !(gains >= 0)
        || !(gains <= 0.5)) {
      throw new IllegalArgumentException(
          "tile shading: tiles must be at least 1 × 1, vignette from 0 to 1, gains from 0 to 0.5, were %s × %s, %s and %s"
              .formatted(width, height, vignette, gains));
    }
  }
}
