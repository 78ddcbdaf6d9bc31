package endolith.engine.synthetic.distortion;

/**
 * A stitching error: all that lies beyond a seam is displaced.
 *
 * @param x displacement in pixels
 * @param y displacement in pixels
 * @param at position of the seam, share of the width or height, 0 to 1
 * @param below whether the part below the seam is displaced; else the part right of it
 */
public record Step(double x, double y, double at, boolean below) {

  /** No seam. */
  public static final Step NONE = new Step(0, 0, 0.5, false);

  public Step {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !(at >= 0) || !(at <= 1)) {
      throw new IllegalArgumentException(
          "step: x and y must be numbers and at from 0 to 1, were %s, %s and %s"
              .formatted(x, y, at));
    }
  }
}
