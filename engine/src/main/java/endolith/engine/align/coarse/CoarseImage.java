package endolith.engine.align.coarse;

import endolith.engine.align.coarse.rock.Downsampler;
import endolith.engine.align.coarse.rock.GreyImage;
import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import java.io.IOException;

/** The content of one padded image at coarse resolution, and where it lies. */
record CoarseImage(GreyImage grey, Frame frame) {

  /** Pixels of the larger of the two coarse images. */
  private static final double PIXELS = 100_000;

  /** The same where one camera sees far more of the rock: the smaller part needs pixels, too. */
  private static final double MORE_PIXELS = 250_000;

  /** One pixel size for both images, at least 1 full-resolution pixel. */
  static double pixelSize(Rectangle post, Rectangle pre) {
    return pixelSize(post, pre, 1);
  }

  /**
   * The pixel size of coarse post, at least 1 full-resolution pixel; that of coarse pre is {@code
   * scale} times as much, so that rock is of one size in both.
   *
   * @param scale from post to pre
   */
  static double pixelSize(Rectangle post, Rectangle pre, double scale) {
    double largest = Math.max(post.area(), pre.area() / (scale * scale));
    double pixels = scale == 1 ? PIXELS : MORE_PIXELS;
    return Math.max(Math.max(1, 1 / scale), Math.sqrt(largest / pixels));
  }

  boolean isLarge() {
    return grey.pixels().length > 1.5 * PIXELS;
  }

  /**
   * Averages the content down to {@code pixelSize}, from the coarsest pyramid level that is at
   * least as fine. Only pixels that lie wholly inside the content count, so that no padding is
   * mixed in.
   */
  static CoarseImage read(Pyramid image, Rectangle content, double pixelSize) throws IOException {
    int level = 0;
    while (level + 1 < image.levels() && (2 << level) <= pixelSize * 1.0001) {
      level++;
    }
    int step = 1 << level;
    int left = Math.ceilDiv(content.x(), step);
    int top = Math.ceilDiv(content.y(), step);
    Plane plane = image.level(level);
    int width = Math.min((content.x() + content.width()) / step, plane.width()) - left;
    int height = Math.min((content.y() + content.height()) / step, plane.height()) - top;
    if (width < 16 || height < 16) {
      throw new IOException(
          "the image holds only %d × %d pixels, too few to align; use a scan of at least 16 × 16"
              .formatted(content.width(), content.height()));
    }
    GreyImage source = new GreyImage(width, height);
    plane.read(left, top, width, height, source.pixels());
    GreyImage shrunk = Downsampler.by(source, Math.max(1, pixelSize / step));
    Frame frame = new Frame(Math.max(pixelSize, step), (double) left * step, (double) top * step);
    return new CoarseImage(shrunk, frame);
  }
}
