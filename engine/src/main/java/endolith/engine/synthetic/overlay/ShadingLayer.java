package endolith.engine.synthetic.overlay;

import endolith.engine.synthetic.noise.Hash;

/** The uneven light of camera tiles, for one image. */
public final class ShadingLayer {
  private final int seed;
  private final TileShading shading;

  /**
   * @param seed of the image
   */
  public ShadingLayer(int seed, TileShading shading) {
    this.seed = seed;
    this.shading = shading;
  }

  /** The factor by which a pixel is brighter than with even light. */
  public double at(double x, double y) {
    if (shading.vignette() == 0 && shading.gains() == 0) {
      return 1;
    }
    double column = (x + 0.5) / shading.width();
    double row = (y + 0.5) / shading.height();
    double u = 2 * (column - Math.floor(column)) - 1;
    double v = 2 * (row - Math.floor(row)) - 1;
    double own =
        Math.sqrt(12)
            * (Hash.unit(Hash.of(seed, (int) Math.floor(column), (int) Math.floor(row))) - 0.5);
    return (1 - shading.vignette() * 0.5 * (u * u + v * v)) * (1 + shading.gains() * own);
  }
}
