package endolith.engine.synthetic.distortion;

/**
 * A grid of camera tiles, each placed with an error of its own.
 *
 * @param width of a tile, pixels
 * @param height of a tile, pixels
 * @param sigma standard deviation of the error along either axis, pixels, at least 0, at most an
 *     eighth of a tile
 */
public record Mosaic(int width, int height, double sigma) {

  /** One tile. */
  public static final Mosaic NONE = new Mosaic(1000, 1000, 0);

  public Mosaic {
    if (width < 1 || height < 1 || !(sigma >= 0) || !(8 * sigma <= Math.min(width, height))) {
      throw new IllegalArgumentException(
          "mosaic: tiles must be at least 1 × 1, sigma from 0 to an eighth of a tile, were %s × %s and %s"
              .formatted(width, height, sigma));
    }
  }
}
