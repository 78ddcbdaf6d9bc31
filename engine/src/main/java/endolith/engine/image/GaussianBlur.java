package endolith.engine.image;

import java.util.Arrays;

/** Separable Gaussian blur of an image in memory, cut at 3 σ, edges repeated. */
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
    float[] across = new float[width * height];
    float[] line = new float[width + kernel.length - 1];
    for (int y = 0; y < height; y++) {
      blurRow(pixels, y * width, width, kernel, line, across);
    }
    Arrays.fill(pixels, 0, across.length, 0);
    blurColumns(across, width, height, kernel, pixels);
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

  /** To an image that holds zeros. */
  private static void blurColumns(
      float[] from, int width, int height, float[] kernel, float[] into) {
    int radius = kernel.length / 2;
    for (int y = 0; y < height; y++) {
      for (int k = 0; k < kernel.length; k++) {
        int row = Math.clamp(y + k - radius, 0, height - 1);
        add(kernel[k], from, row * width, width, into, y * width);
      }
    }
  }

  /** Pixels in the inner loop: nothing is summed across lanes, so this becomes vector code. */
  private static void add(
      float weight, float[] from, int first, int width, float[] into, int start) {
    for (int x = 0; x < width; x++) {
      into[start + x] += weight * from[first + x];
    }
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
