package endolith.engine.align.coarse;

import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import java.io.IOException;

/**
 * One image of the pair, as far as it can be prepared without the other.
 *
 * @param image at working resolution
 * @param half at half of it: outlines and evidence
 * @param brightness rock told from background by brightness
 * @param edges … by local contrast
 * @param mask pixels of {@code half} that count as rock
 * @param texture of {@code half}
 */
record CoarseSide(
    CoarseImage image,
    CoarseImage half,
    RockMask brightness,
    RockMask edges,
    Grey mask,
    Texture texture) {

  private static final double FINE = 0.8;
  private static final double COARSE = 3.2;

  static CoarseSide prepare(Pyramid pyramid, Rectangle content, double pixelSize, SearchRange range)
      throws IOException {
    CoarseImage image = CoarseImage.read(pyramid, content, pixelSize);
    CoarseImage half = image.halved();
    Grey grey = half.grey();
    double sigma = range.outlineSigma() * Math.max(grey.width(), grey.height());
    RockMask brightness = RockFinder.byBrightness(grey, sigma);
    RockMask edges = RockFinder.byEdges(grey, sigma);
    Grey mask =
        brightness.trusted()
            ? brightness.inside()
            : edges.trusted() ? edges.inside() : RockMask.everywhere(grey);
    return new CoarseSide(
        image, half, brightness, edges, mask, Texture.of(grey, mask, FINE, COARSE));
  }

  /** The mask that outlines are compared by, if any is to be trusted. */
  boolean hasOutline() {
    return brightness.trusted() || edges.trusted();
  }

  /** Features at working resolution. */
  Features features() {
    Grey grey = image.grey();
    Grey fine = new Grey(grey.width(), grey.height());
    for (int y = 0; y < fine.height(); y++) {
      for (int x = 0; x < fine.width(); x++) {
        fine.pixels()[y * fine.width() + x] =
            mask.pixels()[
                Math.min(y / 2, mask.height() - 1) * mask.width()
                    + Math.min(x / 2, mask.width() - 1)];
      }
    }
    return Features.of(Texture.of(grey, fine, 0, 2.5 * COARSE));
  }

  /** Texture at a quarter of the working resolution. */
  Texture quarter() {
    Grey smaller = mask.halved();
    for (int i = 0; i < smaller.pixels().length; i++) {
      smaller.pixels()[i] = smaller.pixels()[i] > 0.5f ? 1 : 0;
    }
    return Texture.of(half.grey().halved(), smaller, 0.6, COARSE);
  }

  /** The rock's bounding box with a margin, on the full canvas, inside {@code content}. */
  Rectangle rock(Rectangle content) {
    int[] bounds = brightness.bounds();
    double margin = 0.12 * Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]) + 4;
    double size = half.frame().pixelSize();
    int left = (int) (half.frame().left() + (bounds[0] - margin) * size);
    int top = (int) (half.frame().top() + (bounds[1] - margin) * size);
    int right = (int) Math.ceil(half.frame().left() + (bounds[2] + margin) * size);
    int bottom = (int) Math.ceil(half.frame().top() + (bounds[3] + margin) * size);
    left = Math.max(left, content.x());
    top = Math.max(top, content.y());
    right = Math.min(right, content.x() + content.width());
    bottom = Math.min(bottom, content.y() + content.height());
    return new Rectangle(left, top, right - left, bottom - top);
  }
}
