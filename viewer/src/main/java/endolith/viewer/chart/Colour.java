package endolith.viewer.chart;

/**
 * A colour of the sRGB space.
 *
 * @param red 0 to 255, like green and blue
 * @param opacity 0 to 1
 */
public record Colour(int red, int green, int blue, double opacity) {

  /**
   * @param rgb {@code 0xrrggbb}
   */
  static Colour of(int rgb) {
    return new Colour(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, 1);
  }

  /** The same, as much fainter. */
  Colour faded(double share) {
    return new Colour(red, green, blue, opacity * share);
  }

  boolean isDark() {
    return Math.max(red, Math.max(green, blue)) < 128;
  }
}
