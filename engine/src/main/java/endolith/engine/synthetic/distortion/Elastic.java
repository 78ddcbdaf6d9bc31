package endolith.engine.synthetic.distortion;

/**
 * A smooth random displacement, as tissue and gels show it: coarse waves with finer ones on them.
 *
 * @param sigma standard deviation along either axis, pixels, at least 0
 * @param length of the coarsest waves, share of the shorter side, above 0
 */
public record Elastic(double sigma, double length) {

  /** No displacement. */
  public static final Elastic NONE = new Elastic(0, 0.3);

  public Elastic {
    if (!(sigma >= 0) || !(length > 0)) {
      throw new IllegalArgumentException(
          "elastic: sigma must be at least 0 and length above 0, were %s and %s"
              .formatted(sigma, length));
    }
  }
}
