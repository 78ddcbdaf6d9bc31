package endolith.engine.align;

/** Mean over a square neighbourhood, cut at the edges. */
final class BoxMean {
  private BoxMean() {}

  /** Replaces each of {@code width} × {@code height} pixels by the mean within {@code radius}. */
  static void apply(float[] pixels, int width, int height, int radius) {
    double[] sums = new double[Math.max(width, height) + 1];
    for (int y = 0; y < height; y++) {
      line(pixels, y * width, 1, width, radius, sums);
    }
    for (int x = 0; x < width; x++) {
      line(pixels, x, width, height, radius, sums);
    }
  }

  private static void line(float[] p, int start, int step, int count, int radius, double[] sums) {
    for (int i = 0; i < count; i++) {
      sums[i + 1] = sums[i] + p[start + i * step];
    }
    for (int i = 0; i < count; i++) {
      int from = Math.max(0, i - radius);
      int to = Math.min(count, i + radius + 1);
      p[start + i * step] = (float) ((sums[to] - sums[from]) / (to - from));
    }
  }
}
