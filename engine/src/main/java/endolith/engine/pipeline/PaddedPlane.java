package endolith.engine.pipeline;

import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import java.io.IOException;
import java.util.Arrays;

/** An image on a larger canvas of zeros. */
final class PaddedPlane implements Plane {
  private final Plane image;
  private final Rectangle content;
  private final int width;
  private final int height;

  /**
   * @param content where the image lies on the canvas
   * @param width of the canvas, px
   * @param height of the canvas, px
   */
  PaddedPlane(Plane image, Rectangle content, int width, int height) {
    this.image = image;
    this.content = content;
    this.width = width;
    this.height = height;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int height() {
    return height;
  }

  @Override
  public void read(int x, int y, int w, int h, float[] into) throws IOException {
    int left = Math.max(x, content.x());
    int top = Math.max(y, content.y());
    int right = Math.min(x + w, content.x() + content.width());
    int bottom = Math.min(y + h, content.y() + content.height());
    int columns = right - left;
    int rows = bottom - top;
    if (columns == w && rows == h) {
      image.read(x - content.x(), y - content.y(), w, h, into);
      return;
    }
    Arrays.fill(into, 0, w * h, 0f);
    if (columns > 0 && rows > 0) {
      float[] part = new float[columns * rows];
      image.read(left - content.x(), top - content.y(), columns, rows, part);
      for (int row = 0; row < rows; row++) {
        int to = (top - y + row) * w + left - x;
        System.arraycopy(part, row * columns, into, to, columns);
      }
    }
  }

  @Override
  public boolean isBlank(int x, int y, int w, int h) {
    return !content.meets(x, y, w, h);
  }
}
