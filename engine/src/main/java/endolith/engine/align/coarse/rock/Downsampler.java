package endolith.engine.align.coarse.rock;

/** Makes an image smaller by any factor, each pixel the area-weighted mean of those it covers. */
public final class Downsampler {
  private Downsampler() {}

  /**
   * @param factor source pixels per result pixel, at least 1; what does not fill a last pixel is
   *     dropped
   */
  public static GreyImage by(GreyImage source, double factor) {
    int width = Math.max(1, (int) (source.width() / factor));
    int height = Math.max(1, (int) (source.height() / factor));
    GreyImage across = new GreyImage(width, source.height());
    for (int y = 0; y < source.height(); y++) {
      for (int x = 0; x < width; x++) {
        double sum = 0;
        int last = last((x + 1) * factor, source.width());
        for (int column = (int) (x * factor); column <= last; column++) {
          sum +=
              covered(column, x * factor, (x + 1) * factor)
                  * source.pixels()[y * source.width() + column];
        }
        across.pixels()[y * width + x] = (float) (sum / factor);
      }
    }
    GreyImage result = new GreyImage(width, height);
    for (int y = 0; y < height; y++) {
      int last = last((y + 1) * factor, source.height());
      for (int row = (int) (y * factor); row <= last; row++) {
        float weight = (float) (covered(row, y * factor, (y + 1) * factor) / factor);
        for (int x = 0; x < width; x++) {
          result.pixels()[y * width + x] += weight * across.pixels()[row * width + x];
        }
      }
    }
    return result;
  }

  private static int last(double end, int size) {
    return Math.min((int) Math.ceil(end) - 1, size - 1);
  }

  private static double covered(int pixel, double from, double to) {
    return Math.min(pixel + 1, to) - Math.max(pixel, from);
  }
}
