package endolith.engine.align.patch;

/** Mean over a square neighbourhood, cut at the edges. */
public final class BoxMean {
  private BoxMean() {}

  /** Replaces each of {@code width} × {@code height} pixels by the mean within {@code radius}. */
  public static void apply(float[] pixels, int width, int height, int radius) {
    double[] sums = new double[width + 1];
    for (int y = 0; y < height; y++) {
      across(pixels, y * width, width, radius, sums);
    }
    down(pixels, width, height, radius);
  }

  /** Row by row, since a column's pixels lie far apart. */
  private static void down(float[] pixels, int width, int height, int radius) {
    // Sums of each column's pixels above a row, for as many rows as are wanted at once.
    double[][] above = new double[Math.min(height, 2 * radius + 1) + 1][width];
    int known = 0;
    for (int y = 0; y < height; y++) {
      int from = Math.max(0, y - radius);
      int to = Math.min(height, y + radius + 1);
      for (; known < to; known++) {
        add(above[known % above.length], pixels, known * width, above[(known + 1) % above.length]);
      }
      mean(above[from % above.length], above[to % above.length], to - from, pixels, y * width);
    }
  }

  private static void across(float[] p, int start, int count, int radius, double[] sums) {
    for (int i = 0; i < count; i++) {
      sums[i + 1] = sums[i] + p[start + i];
    }
    for (int i = 0; i < count; i++) {
      int from = Math.max(0, i - radius);
      int to = Math.min(count, i + radius + 1);
      p[start + i] = (float) ((sums[to] - sums[from]) / (to - from));
    }
  }

  private static void add(double[] sums, float[] p, int start, double[] into) {
    for (int i = 0; i < sums.length; i++) {
      into[i] = sums[i] + p[start + i];
    }
  }

  private static void mean(double[] above, double[] below, int count, float[] p, int start) {
    for (int i = 0; i < above.length; i++) {
      p[start + i] = (float) ((below[i] - above[i]) / count);
    }
  }
}
