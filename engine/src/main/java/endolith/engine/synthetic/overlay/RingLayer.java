package endolith.engine.synthetic.overlay;

import endolith.engine.synthetic.noise.SplineNoise;

/** The light of a ring as drawn by hand, about the centre of an image. */
public final class RingLayer {
  private static final double SOFT = 2;

  private final Ring ring;
  private final double centreX;
  private final double centreY;
  private final double radius;
  private final double half;
  private final SplineNoise unsteady;

  /**
   * @param width of the image
   * @param height of the image
   */
  public RingLayer(int seed, Ring ring, int width, int height) {
    this.ring = ring;
    centreX = (width - 1) / 2.0;
    centreY = (height - 1) / 2.0;
    radius = ring.diameter() * Math.min(width, height) / 2;
    half = ring.width() * Math.min(width, height) / 2;
    unsteady = new SplineNoise(seed, radius / 2);
  }

  /** Whether it moves with the rock. */
  public boolean moves() {
    return ring.moves();
  }

  /** Light at a point, on the 8-bit scale. */
  public double at(double x, double y) {
    if (ring.brightness() == 0) {
      return 0;
    }
    double distance = Math.hypot(x - centreX, y - centreY) - radius;
    if (Math.abs(distance) > 6 * half + SOFT) {
      return 0;
    }
    double off = Math.abs(distance + half * unsteady.at(x, y));
    return ring.brightness() * Math.clamp((half - off) / SOFT + 0.5, 0, 1);
  }
}
