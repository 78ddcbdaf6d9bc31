package endolith.engine.synthetic.distortion;

/**
 * A displacement that comes and goes as a sine across the image.
 *
 * @param amplitude pixels, at least 0
 * @param length from crest to crest, pixels, at least 8 amplitudes, so that nothing folds
 */
public record Wave(double amplitude, double length) {

  /** No displacement. */
  public static final Wave NONE = new Wave(0, 100);

  public Wave {
    if (!(amplitude >= 0) || !(length > 0) || !(length >= 8 * amplitude)) {
      throw new IllegalArgumentException(
          "wave: amplitude must be at least 0 and length at least 8 amplitudes, were %s and %s"
              .formatted(amplitude, length));
    }
  }
}
