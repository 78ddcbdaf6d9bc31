package endolith.engine.raw;

import endolith.engine.image.Plane;
import endolith.engine.task.CancelToken;
import java.io.IOException;

/** Whether two images are one and the same, whatever files they came from. */
public final class SamePixels {
  private static final int BAND_PIXELS = 1 << 20;

  private SamePixels() {}

  /**
   * Reads both only as far as they agree. Images in which every pixel has the same value show
   * nothing, and are not called the same.
   */
  public static boolean of(Plane one, Plane other, CancelToken cancel) throws IOException {
    if (one.width() != other.width() || one.height() != other.height()) {
      return false;
    }
    int rows = Math.clamp(BAND_PIXELS / one.width(), 1, one.height());
    float[] here = new float[rows * one.width()];
    float[] there = new float[rows * one.width()];
    boolean shows = false;
    float first = Float.NaN;
    for (int y = 0; y < one.height(); y += rows) {
      cancel.check();
      int height = Math.min(rows, one.height() - y);
      one.read(0, y, one.width(), height, here);
      other.read(0, y, one.width(), height, there);
      first = y == 0 ? here[0] : first;
      for (int i = 0; i < height * one.width(); i++) {
        if (here[i] != there[i]) {
          return false;
        }
        shows |= here[i] != first;
      }
    }
    return shows;
  }
}
