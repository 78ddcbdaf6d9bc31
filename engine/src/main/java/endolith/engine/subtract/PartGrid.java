package endolith.engine.subtract;

import endolith.engine.subtract.statistics.BackgroundSample;
import java.util.Arrays;

/**
 * The parts of neighbouring squares side by side, as far as they are known; others are NaN. For one
 * thread.
 */
final class PartGrid {
  /** Side of a cell of squares, px. */
  static final int CELL_PX = BackgroundSample.CELL;

  /** Around the cell, px. */
  static final int HALO_PX = BackgroundSample.SIDE;

  private static final int PART = BackgroundSample.PART;
  private static final int ACROSS = BackgroundSample.SIDE / PART;
  private static final int HALO = HALO_PX / PART;
  private static final int SIDE = CELL_PX / PART + 2 * HALO;

  /** In a cell. */
  static final int PARTS = (CELL_PX / PART) * (CELL_PX / PART);

  /** Of a pass of weights (a, 1 − 2a, a), whose variance is 2a. */
  private static final double MOST_PER_PASS = 0.5;

  /** Neighbours on either side whose mean a part is compared with. */
  private static final int AROUND = 2;

  /** As {@link #AROUND}, of a square that is a form; three times as much of the wider one. */
  private static final int FORM = 2;

  private float[] post = new float[SIDE * SIDE];
  private float[] pre = new float[SIDE * SIDE];
  private float[] other = new float[SIDE * SIDE];

  void clear() {
    Arrays.fill(post, Float.NaN);
    Arrays.fill(pre, Float.NaN);
  }

  /** Puts a square at (dx, dy) px from the cell's corner. */
  void put(BackgroundSample sample, int square, int dx, int dy) {
    for (int row = 0; row < ACROSS; row++) {
      int from = square * BackgroundSample.PARTS + row * ACROSS;
      int to = index(dx, dy) + row * SIDE;
      System.arraycopy(sample.post(), from, post, to, ACROSS);
      System.arraycopy(sample.pre(), from, pre, to, ACROSS);
    }
  }

  /** Copies what has become of a square to where it stands in the arrays of a sample. */
  void take(int square, int dx, int dy, float[] postTo, float[] preTo) {
    for (int row = 0; row < ACROSS; row++) {
      int to = square * BackgroundSample.PARTS + row * ACROSS;
      int from = index(dx, dy) + row * SIDE;
      for (int i = 0; i < ACROSS; i++) {
        boolean known = !Float.isNaN(post[from + i]) && !Float.isNaN(pre[from + i]);
        postTo[to + i] = known ? post[from + i] : Float.NaN;
        preTo[to + i] = known ? pre[from + i] : Float.NaN;
      }
    }
  }

  private static int index(int dx, int dy) {
    return (dy / PART + HALO) * SIDE + dx / PART + HALO;
  }

  /** Blurs post (variance above 0) or pre (below 0), in parts². */
  void blur(double variance) {
    int passes = (int) Math.ceil(Math.abs(variance) / MOST_PER_PASS);
    float a = passes == 0 ? 0 : (float) (Math.abs(variance) / passes / 2);
    for (int pass = 0; pass < 2 * passes; pass++) {
      float[] blurred = other;
      float[] from = variance > 0 ? post : pre;
      pass(from, blurred, a, pass % 2 == 0 ? 1 : SIDE);
      other = from;
      if (variance > 0) {
        post = blurred;
      } else {
        pre = blurred;
      }
    }
  }

  private static void pass(float[] from, float[] to, float a, int stride) {
    Arrays.fill(to, 0, stride, Float.NaN);
    Arrays.fill(to, to.length - stride, to.length, Float.NaN);
    for (int i = stride; i < to.length - stride; i++) {
      to[i] = a * (from[i - stride] + from[i + stride]) + (1 - 2 * a) * from[i];
    }
  }

  /** What each part of the cell stands out by against the parts around it: detail. */
  void addDetails(DetailSlope to) {
    for (int row = HALO; row < SIDE - HALO; row++) {
      for (int i = row * SIDE + HALO; i < row * SIDE + SIDE - HALO; i++) {
        to.add(pre[i] - around(pre, i, AROUND), post[i] - around(post, i, AROUND));
      }
    }
  }

  /**
   * What squares of the cell stand out by against wider ones: forms that defocus hardly weakens.
   */
  void addForms(DetailSlope to) {
    int margin = 3 * FORM;
    for (int row = margin; row < SIDE - margin; row += FORM) {
      for (int i = row * SIDE + margin; i < row * SIDE + SIDE - margin; i += FORM) {
        to.add(
            around(pre, i, FORM) - around(pre, i, 3 * FORM),
            around(post, i, FORM) - around(post, i, 3 * FORM));
      }
    }
  }

  private static float around(float[] parts, int i, int reach) {
    float sum = 0;
    for (int row = i - reach * SIDE; row <= i + reach * SIDE; row += SIDE) {
      for (int k = row - reach; k <= row + reach; k++) {
        sum += parts[k];
      }
    }
    return sum / ((2 * reach + 1) * (2 * reach + 1));
  }
}
