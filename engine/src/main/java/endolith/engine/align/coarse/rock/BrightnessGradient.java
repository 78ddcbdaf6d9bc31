package endolith.engine.align.coarse.rock;

/** A plane of brightness, constant + slopeX·x + slopeY·y, as uneven light puts under a scan. */
record BrightnessGradient(double constant, double slopeX, double slopeY) {
  static final BrightnessGradient NONE = new BrightnessGradient(0, 0, 0);

  private static final double LEAST_SHARE = 0.03;

  double at(double x, double y) {
    return constant + slopeX * x + slopeY * y;
  }

  /**
   * Least squares over the pixels of {@code image} where {@code compressed} is at most {@code
   * threshold}; {@link #NONE} where these are too few.
   */
  static BrightnessGradient fit(GreyImage image, GreyImage compressed, double threshold) {
    int width = image.width();
    double n = 0;
    double x1 = 0;
    double y1 = 0;
    double v1 = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    double xv = 0;
    double yv = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < width; x++) {
        if (compressed.pixels()[y * width + x] <= threshold) {
          double v = image.pixels()[y * width + x];
          n++;
          x1 += x;
          y1 += y;
          v1 += v;
          xx += (double) x * x;
          xy += (double) x * y;
          yy += (double) y * y;
          xv += x * v;
          yv += y * v;
        }
      }
    }
    if (n < LEAST_SHARE * image.pixels().length) {
      return NONE;
    }
    double cxx = xx - x1 * x1 / n;
    double cxy = xy - x1 * y1 / n;
    double cyy = yy - y1 * y1 / n;
    double cxv = xv - x1 * v1 / n;
    double cyv = yv - y1 * v1 / n;
    double determinant = cxx * cyy - cxy * cxy;
    if (determinant <= 1e-9 * cxx * cyy) {
      return NONE;
    }
    double slopeX = (cxv * cyy - cyv * cxy) / determinant;
    double slopeY = (cyv * cxx - cxv * cxy) / determinant;
    return new BrightnessGradient((v1 - slopeX * x1 - slopeY * y1) / n, slopeX, slopeY);
  }
}
