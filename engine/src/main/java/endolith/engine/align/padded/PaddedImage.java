package endolith.engine.align.padded;

import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import java.util.OptionalDouble;

/**
 * One padded image of a pair.
 *
 * @param image the padded canvas, zero outside {@code content}
 * @param content where the raw image lies on the padded canvas, full-resolution px
 * @param pixelSize side of a pixel, µm, if the raw file tells
 */
public record PaddedImage(Pyramid image, Rectangle content, OptionalDouble pixelSize) {

  /** Without a pixel size. */
  public PaddedImage(Pyramid image, Rectangle content) {
    this(image, content, OptionalDouble.empty());
  }

  /**
   * The content in pixels of a level: only pixels made of nothing but content.
   *
   * @throws IllegalArgumentException if no such pixel is left at that level
   */
  public Rectangle contentAt(int level) {
    int factor = 1 << level;
    int left = Math.ceilDiv(content.x(), factor);
    int top = Math.ceilDiv(content.y(), factor);
    int right = (content.x() + content.width()) / factor;
    int bottom = (content.y() + content.height()) / factor;
    return new Rectangle(left, top, right - left, bottom - top);
  }
}
