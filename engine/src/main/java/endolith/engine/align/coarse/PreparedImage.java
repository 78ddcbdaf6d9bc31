package endolith.engine.align.coarse;

import endolith.engine.align.coarse.rock.GreyImage;
import endolith.engine.align.coarse.rock.RockFinder;
import endolith.engine.align.coarse.rock.RockMask;
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
record PreparedImage(CoarseImage image, RockMask outline, GreyImage mask, Texture texture) {

  private static final double FINE = 0.8;
  private static final double COARSE = 3.2;

  static PreparedImage prepare(
      Pyramid pyramid, Rectangle content, double pixelSize, SearchRange range) throws IOException {
    return prepare(pyramid, content, pixelSize, range.outlines().sigma(), range.outlines().edges());
  }

  /**
   * @param outlineSigma smoothing before rock is told from background, share of the longer side
   * @param edges whether rock may also be told by local contrast
   */
  static PreparedImage prepare(
      Pyramid pyramid, Rectangle content, double pixelSize, double outlineSigma, boolean edges)
      throws IOException {
    CoarseImage image = CoarseImage.read(pyramid, content, pixelSize);
    GreyImage grey = image.grey();
    double sigma = outlineSigma * Math.max(grey.width(), grey.height());
    RockMask outline = RockFinder.byBrightness(grey, sigma);
    if (!outline.trusted() && edges) {
      outline = RockFinder.byEdges(grey, sigma);
    }
    GreyImage mask = outline.trusted() ? outline.inside() : RockMask.everywhere(grey);
    return new PreparedImage(image, outline, mask, Texture.of(grey, mask, FINE, COARSE));
  }

  /** Whether there is an outline to go by. */
  boolean hasOutline() {
    return outline.trusted();
  }

  /**
   * Whether rock runs over so much of the border that what was taken for background may be rock
   * too: a frame full of rock in which bright stains passed for the rock.
   */
  boolean mayFillFrame() {
    return outline.trusted() && outline.atBorder() > 0.15;
  }

  /** The same with everything counting as rock. */
  PreparedImage withoutMask() {
    GreyImage all = RockMask.everywhere(image.grey());
    return new PreparedImage(image, outline, all, Texture.of(image.grey(), all, FINE, COARSE));
  }

  /** Texture of all that the image shows, rock or not. */
  Texture bare() {
    return Texture.of(image.grey(), RockMask.everywhere(image.grey()), FINE, COARSE);
  }

  Features features() {
    return Features.of(Texture.of(image.grey(), mask, 0, 2 * COARSE));
  }

  /**
   * Texture at a lower resolution.
   *
   * @param halvings how often the working resolution is halved
   */
  Texture smallTexture(int halvings) {
    GreyImage grey = image.grey();
    GreyImage smaller = mask;
    for (int n = 0; n < halvings; n++) {
      grey = grey.halved();
      smaller = smaller.halved();
      for (int i = 0; i < smaller.pixels().length; i++) {
        smaller.pixels()[i] = smaller.pixels()[i] > 0.5f ? 1 : 0;
      }
    }
    return Texture.of(grey, smaller, 0.6, COARSE);
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
