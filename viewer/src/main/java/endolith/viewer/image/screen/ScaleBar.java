package endolith.viewer.image.screen;

import java.util.OptionalDouble;

/**
 * A bar whose length on the section is a round number.
 *
 * @param length µm, or px where the pixel size is not known
 * @param micrometres whether it is in µm
 * @param screenPx its length on the screen
 */
record ScaleBar(double length, boolean micrometres, double screenPx) {

  /**
   * The longest that fits.
   *
   * @param zoom screen px for each image px
   * @param pixelSizeUm side of an image px
   */
  static ScaleBar of(double zoom, OptionalDouble pixelSizeUm, double mostScreenPx) {
    double unit = pixelSizeUm.orElse(1);
    double most = mostScreenPx / zoom * unit;
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    double leading = most / power;
    double round = power * (leading >= 5 ? 5 : leading >= 2 ? 2 : 1);
    return new ScaleBar(round, pixelSizeUm.isPresent(), round / unit * zoom);
  }
}
