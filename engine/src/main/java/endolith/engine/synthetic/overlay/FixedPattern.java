package endolith.engine.synthetic.overlay;

/**
 * What a camera adds to every image at the same pixels, on the 8-bit scale: a base, noise of each
 * pixel and of each column, dust, hot pixels.
 *
 * @param strength of all but the base; 1 is that of a scientific camera at its faintest, at least 0
 * @param base added to every pixel
 */
public record FixedPattern(double strength, double base) {

  /** A camera without flaws. */
  public static final FixedPattern NONE = new FixedPattern(0, 0);

  public FixedPattern {
    if (!(strength >= 0) || !(base >= 0)) {
      throw new IllegalArgumentException(
          "fixed pattern: strength and base must be at least 0, were %s and %s"
              .formatted(strength, base));
    }
  }
}
