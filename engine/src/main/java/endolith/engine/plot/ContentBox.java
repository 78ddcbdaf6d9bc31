package endolith.engine.plot;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import java.io.IOException;

/** The box around the content of images: the padding around it is of no interest on a page. */
final class ContentBox {
  private static final double MARGIN = 0.01;

  private ContentBox() {}

  /**
   * The smallest region that holds every pixel that is not 0 in one of the images, with a little
   * margin, to the resolution of the coarsest level; the whole image if all are 0.
   *
   * @param images of one size
   * @return full-resolution px
   */
  static Rectangle of(Pyramid... images) throws IOException {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = -1;
    int bottom = -1;
    for (Pyramid image : images) {
      Plane coarse = image.level(image.levels() - 1);
      int unit = 1 << (image.levels() - 1);
      float[] pixels = new float[coarse.width() * coarse.height()];
      coarse.read(0, 0, coarse.width(), coarse.height(), pixels);
      for (int i = 0; i < pixels.length; i++) {
        if (pixels[i] != 0) {
          int x = i % coarse.width() * unit;
          int y = i / coarse.width() * unit;
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + unit);
          bottom = Math.max(bottom, y + unit);
        }
      }
    }
    Plane full = images[0].full();
    if (right < 0) {
      return new Rectangle(0, 0, full.width(), full.height());
    }
    int margin = (int) (MARGIN * Math.max(right - left, bottom - top));
    left = Math.max(0, left - margin);
    top = Math.max(0, top - margin);
    right = Math.min(full.width(), right + margin);
    bottom = Math.min(full.height(), bottom + margin);
    return new Rectangle(left, top, right - left, bottom - top);
  }
}
