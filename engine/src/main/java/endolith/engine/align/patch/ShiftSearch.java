package endolith.engine.align.patch;

import java.util.Arrays;

/**
 * Normalised cross-correlation of the middle of a post window with a pre window, for all
 * whole-pixel shifts.
 */
final class ShiftSearch {

  /**
   * @param correlation at the best shift, −1 to 1
   */
  record Shift(int dx, int dy, double correlation) {}

  private final float[] post;
  private final float[] pre;
  private final PatchSize size;
  private final double postSum;
  private final double postVariance;
  private final WindowSums preSums;

  /** Both windows are {@code size.window()} wide and high. */
  ShiftSearch(float[] post, float[] pre, PatchSize size) {
    this.post = post;
    this.pre = pre;
    this.size = size;
    WindowSums postSums = new WindowSums(post, size);
    this.postSum = postSums.sum();
    this.postVariance = postSums.variance();
    this.preSums = new WindowSums(pre, size);
  }

  /** The shift of highest correlation: post pixel p corresponds to pre pixel p + shift. */
  Shift best() {
    Shift best = new Shift(0, 0, -1);
    for (int dy = -size.search(); dy <= size.search(); dy++) {
      double[] row = correlations(dy, -size.search(), size.search());
      for (int i = 0; i < row.length; i++) {
        if (row[i] > best.correlation()) {
          best = new Shift(i - size.search(), dy, row[i]);
        }
      }
    }
    return best;
  }

  double unshifted() {
    return correlations(0, 0, 0)[0];
  }

  /** For one vertical shift and horizontal ones {@code from} to {@code to}, inclusive. */
  private double[] correlations(int dy, int from, int to) {
    int count = to - from + 1;
    int window = size.window();
    double[] products = new double[count];
    float[] rowProducts = new float[count];
    for (int y = 0; y < size.side(); y++) {
      int first = (size.margin() + y) * window + size.margin();
      int shifted = first + dy * window + from;
      Arrays.fill(rowProducts, 0);
      for (int x = 0; x < size.side(); x++) {
        float a = post[first + x];
        int b = shifted + x;
        // Shifts in the inner loop: nothing is summed across lanes, so this becomes vector code.
        for (int i = 0; i < count; i++) {
          rowProducts[i] += a * pre[b + i];
        }
      }
      for (int i = 0; i < count; i++) {
        products[i] += rowProducts[i];
      }
    }
    double n = (double) size.side() * size.side();
    double[] sums = new double[count];
    double[] variances = new double[count];
    preSums.row(dy, from, sums, variances);
    for (int i = 0; i < count; i++) {
      double covariance = products[i] - postSum * sums[i] / n;
      double both = postVariance * variances[i];
      products[i] = both > 0 ? covariance / Math.sqrt(both) : 0;
    }
    return products;
  }
}
