package endolith.engine.align.coarse.rock;

/** Gaussian blur of small images, separable, cut at 3 σ, borders repeated. */
public final class Gaussian {
  private Gaussian() {}

  /**
   * @param sigma in pixels; below 0.3 the image is only copied
   */
  public static GreyImage blur(GreyImage image, double sigma) {
    if (sigma < 0.3) {
      return new GreyImage(image.pixels().clone(), image.width(), image.height());
    }
    float[] kernel = kernel(sigma);
    GreyImage across = new GreyImage(image.width(), image.height());
    float[] line = new float[image.width() + kernel.length - 1];
    for (int y = 0; y < image.height(); y++) {
      blurRow(image.pixels(), y * image.width(), image.width(), kernel, line, across.pixels());
    }
    return down(across, kernel);
  }

  /** To a row that holds zeros. */
  private static void blurRow(
      float[] from, int start, int width, float[] kernel, float[] line, float[] into) {
    int radius = kernel.length / 2;
    System.arraycopy(from, start, line, radius, width);
    for (int i = 0; i < radius; i++) {
      line[i] = from[start];
      line[radius + width + i] = from[start + width - 1];
    }
    for (int k = 0; k < kernel.length; k++) {
      add(kernel[k], line, k, width, into, start);
    }
  }

  /** Pixels in the inner loop: nothing is summed across lanes, so this becomes vector code. */
  private static void add(
      float weight, float[] from, int first, int width, float[] into, int start) {
    for (int x = 0; x < width; x++) {
      into[start + x] += weight * from[first + x];
    }
  }

  private static GreyImage down(GreyImage image, float[] kernel) {
    int width = image.width();
    int height = image.height();
    int radius = kernel.length / 2;
    GreyImage result = new GreyImage(width, height);
    for (int y = 0; y < height; y++) {
      int to = y * width;
      for (int k = 0; k < kernel.length; k++) {
        int from = Math.clamp(y + k - radius, 0, height - 1) * width;
        add(kernel[k], image.pixels(), from, width, result.pixels(), to);
      }
    }
    return result;
  }

  private static float[] kernel(double sigma) {
    int radius = (int) Math.ceil(3 * sigma);
    float[] kernel = new float[2 * radius + 1];
    double sum = 0;
    for (int i = -radius; i <= radius; i++) {
      sum += Math.exp(-0.5 * i * i / (sigma * sigma));
    }
    for (int i = -radius; i <= radius; i++) {
      kernel[i + radius] = (float) (Math.exp(-0.5 * i * i / (sigma * sigma)) / sum);
    }
    return kernel;
  }
}
