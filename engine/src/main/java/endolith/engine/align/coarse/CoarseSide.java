package endolith.engine.align.coarse;

import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import java.io.IOException;

/**
 * One image of the pair, as far as it can be prepared without the other.
 *
 * @param image the content at working resolution
 * @param outline rock told from background, by brightness or else by local contrast
 * @param mask pixels that count as rock
 * @param texture of those
 */
record CoarseSide(CoarseImage image, RockMask outline, Grey mask, Texture texture) {

  private static final double FINE = 0.8;
  private static final double COARSE = 3.2;

  static CoarseSide prepare(Pyramid pyramid, Rectangle content, double pixelSize, SearchRange range)
      throws IOException {
    CoarseImage image = CoarseImage.read(pyramid, content, pixelSize);
    Grey grey = image.grey();
    double sigma = range.outlineSigma() * Math.max(grey.width(), grey.height());
    RockMask outline = RockFinder.byBrightness(grey, sigma);
    if (!outline.trusted() && range.edges()) {
      outline = RockFinder.byEdges(grey, sigma);
    }
    Grey mask = outline.trusted() ? outline.inside() : RockMask.everywhere(grey);
    return new CoarseSide(image, outline, mask, Texture.of(grey, mask, FINE, COARSE));
  }

  /** Whether there is an outline to go by. */
  boolean hasOutline() {
    return outline.trusted();
  }

  Features features() {
    return Features.of(Texture.of(image.grey(), mask, 0, 2 * COARSE));
  }

  /** Texture at half the working resolution. */
  Texture halfTexture() {
    Grey smaller = mask.halved();
    for (int i = 0; i < smaller.pixels().length; i++) {
      smaller.pixels()[i] = smaller.pixels()[i] > 0.5f ? 1 : 0;
    }
    return Texture.of(image.grey().halved(), smaller, 0.6, COARSE);
  }

  /** The rock's bounding box with a margin, on the full canvas, inside {@code content}. */
  Rectangle rock(Rectangle content) {
    int[] bounds = outline.bounds();
    double margin = 0.12 * Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]) + 4;
    double size = image.frame().pixelSize();
    int left = (int) (image.frame().left() + (bounds[0] - margin) * size);
    int top = (int) (image.frame().top() + (bounds[1] - margin) * size);
    int right = (int) Math.ceil(image.frame().left() + (bounds[2] + margin) * size);
    int bottom = (int) Math.ceil(image.frame().top() + (bounds[3] + margin) * size);
    left = Math.max(left, content.x());
    top = Math.max(top, content.y());
    right = Math.min(right, content.x() + content.width());
    bottom = Math.min(bottom, content.y() + content.height());
    return new Rectangle(left, top, right - left, bottom - top);
  }
}
