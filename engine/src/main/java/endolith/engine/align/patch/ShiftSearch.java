package endolith.engine.align.patch;

import java.util.Arrays;

/**
 * Normalised cross-correlation of the middle of a post window with a pre window, for all
 * whole-pixel shifts.
 */
final class ShiftSearch {
  /** Most patches are searched for by three pixels to either side. */
  private static final int FEW = 7;

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
    float[] few = new float[FEW];
    for (int y = 0; y < size.side(); y++) {
      int first = (size.margin() + y) * window + size.margin();
      int shifted = first + dy * window + from;
      if (count <= FEW && shifted + size.side() + FEW <= pre.length) {
        fewProducts(first, shifted, few);
        System.arraycopy(few, 0, rowProducts, 0, count);
      } else {
        manyProducts(first, shifted, rowProducts);
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

  /** Of a row of the patch, for as many shifts as the array holds. */
  private void manyProducts(int first, int shifted, float[] products) {
    Arrays.fill(products, 0);
    for (int x = 0; x < size.side(); x++) {
      float a = post[first + x];
      int b = shifted + x;
      // Shifts in the inner loop: nothing is summed across lanes, so this becomes vector code.
      for (int i = 0; i < products.length; i++) {
        products[i] += a * pre[b + i];
      }
    }
  }

  /** As {@link #manyProducts}, the same bits, for {@link #FEW}: too few to pay for a loop. */
  private void fewProducts(int first, int shifted, float[] products) {
    float p0 = 0;
    float p1 = 0;
    float p2 = 0;
    float p3 = 0;
    float p4 = 0;
    float p5 = 0;
    float p6 = 0;
    for (int x = 0; x < size.side(); x++) {
      float a = post[first + x];
      int b = shifted + x;
      p0 += a * pre[b];
      p1 += a * pre[b + 1];
      p2 += a * pre[b + 2];
      p3 += a * pre[b + 3];
      p4 += a * pre[b + 4];
      p5 += a * pre[b + 5];
      p6 += a * pre[b + 6];
    }
    products[0] = p0;
    products[1] = p1;
    products[2] = p2;
    products[3] = p3;
    products[4] = p4;
    products[5] = p5;
    products[6] = p6;
  }
}
