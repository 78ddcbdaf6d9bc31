package endolith.viewer.image.render;

/**
 * How the values of a layer become colours.
 *
 * @param low value of the first colour
 * @param high value of the last colour, above {@code low}
 * @param softness values below this are spread evenly, larger ones by their logarithm (asinh); 0
 *     for evenly all over
 * @param blurPx standard deviation of a Gaussian blur, px of the full resolution; 0 for none
 */
public record Look(ColourMap map, double low, double high, double softness, double blurPx) {
  public static final double MOST_BLUR = 50;

  public Look {
    if (!Double.isFinite(low) || !(high > low) || !(softness >= 0) || !(blurPx >= 0)) {
      throw new IllegalArgumentException(
          "no look: " + low + " to " + high + ", softness " + softness + ", blur " + blurPx);
    }
    blurPx = Math.min(blurPx, MOST_BLUR);
  }

  /** Evenly spread, not blurred. */
  public static Look linear(ColourMap map, double low, double high) {
    return new Look(map, low, high, 0, 0);
  }

  /** The colour of a value, 0xffRRGGBB; 0 (transparent) of what is no number. */
  public int argb(float value) {
    return Float.isNaN(value) ? 0 : map.argb(position(value));
  }

  /** Where a value lies between low (0) and high (1), unbounded. */
  public double position(double value) {
    if (softness == 0) {
      return (value - low) / (high - low);
    }
    double from = asinh(low / softness);
    return (asinh(value / softness) - from) / (asinh(high / softness) - from);
  }

  private static double asinh(double x) {
    double a = Math.abs(x);
    double result = Math.log(a + Math.sqrt(a * a + 1));
    return x < 0 ? -result : result;
  }

  public Look with(ColourMap other) {
    return new Look(other, low, high, softness, blurPx);
  }

  public Look withRange(double newLow, double newHigh) {
    return new Look(map, newLow, newHigh, softness, blurPx);
  }

  public Look withBlur(double px) {
    return new Look(map, low, high, softness, px);
  }
}
