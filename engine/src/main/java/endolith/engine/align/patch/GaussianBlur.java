package endolith.engine.align.patch;

/** Separable Gaussian blur with edges repeated. */
public final class GaussianBlur {
  private GaussianBlur() {}

  /**
   * Blurs {@code width} × {@code height} pixels in place.
   *
   * @param sigma px; 0 leaves all as it is
   */
  public static void apply(float[] pixels, int width, int height, double sigma) {
    if (sigma == 0) {
      return;
    }
    float[] kernel = kernel(sigma);
    float[] line = new float[Math.max(width, height) + kernel.length];
    for (int y = 0; y < height; y++) {
      along(pixels, y * width, 1, width, kernel, line);
    }
    for (int x = 0; x < width; x++) {
      along(pixels, x, width, height, kernel, line);
    }
  }

  private static void along(
      float[] p, int start, int step, int count, float[] kernel, float[] line) {
    int radius = kernel.length / 2;
    for (int i = -radius; i < count + radius; i++) {
      line[i + radius] = p[start + Math.clamp(i, 0, count - 1) * step];
    }
    for (int i = 0; i < count; i++) {
      float sum = 0;
      for (int k = 0; k < kernel.length; k++) {
        sum += kernel[k] * line[i + k];
      }
      p[start + i * step] = sum;
    }
  }

  private static float[] kernel(double sigma) {
    int radius = (int) Math.ceil(3 * sigma);
    double[] weights = new double[2 * radius + 1];
    double sum = 0;
    for (int i = -radius; i <= radius; i++) {
      weights[i + radius] = Math.exp(-i * i / (2 * sigma * sigma));
      sum += weights[i + radius];
    }
    float[] kernel = new float[weights.length];
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (float) (weights[i] / sum);
    }
    return kernel;
  }
}
