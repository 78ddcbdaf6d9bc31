package endolith.engine.synthetic.distortion;

/**
 * What displaces the content of pre locally, on top of where the section lies; pixels of pre.
 *
 * @param radial change of the magnification at the corners against the centre: lens distortion, k1
 *     over half the diagonal; −0.2 to 0.2
 * @param jitter standard deviation of the sideways displacement of each row, as line scanners have
 *     it, at least 0
 */
public record Distortion(
    Elastic elastic, Wave wave, double radial, Mosaic mosaic, Step step, double jitter) {

  /** The section as it is. */
  public static final Distortion NONE =
      new Distortion(Elastic.NONE, Wave.NONE, 0, Mosaic.NONE, Step.NONE, 0);

  public Distortion {
    if (!(Math.abs(radial) <= 0.2) || !(jitter >= 0)) {
      throw new IllegalArgumentException(
          "distortion: radial must be from -0.2 to 0.2 and jitter at least 0, were %s and %s"
              .formatted(radial, jitter));
    }
  }

  public Distortion with(Elastic value) {
    return new Distortion(value, wave, radial, mosaic, step, jitter);
  }

  public Distortion with(Wave value) {
    return new Distortion(elastic, value, radial, mosaic, step, jitter);
  }

  public Distortion with(Mosaic value) {
    return new Distortion(elastic, wave, radial, value, step, jitter);
  }

  public Distortion with(Step value) {
    return new Distortion(elastic, wave, radial, mosaic, value, jitter);
  }

  public Distortion withRadial(double value) {
    return new Distortion(elastic, wave, value, mosaic, step, jitter);
  }

  public Distortion withJitter(double value) {
    return new Distortion(elastic, wave, radial, mosaic, step, value);
  }
}
