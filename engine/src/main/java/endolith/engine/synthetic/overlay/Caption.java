package endolith.engine.synthetic.overlay;

/**
 * Two lines of writing and a scale bar, burned into all channels.
 *
 * @param brightness on the 8-bit scale, 0 to 255; 0 is no caption
 * @param height of a line, share of the image's height, above 0 and at most 0.2
 */
public record Caption(double brightness, double height) {

  /** No caption. */
  public static final Caption NONE = new Caption(0, 0.03);

  public Caption {
    if (!(brightness >= 0) || !(brightness <= 255) || !(height > 0) || !(height <= 0.2)) {
      throw new IllegalArgumentException(
          "caption: brightness must be from 0 to 255, height above 0 and at most 0.2, were %s and %s"
              .formatted(brightness, height));
    }
  }
}
