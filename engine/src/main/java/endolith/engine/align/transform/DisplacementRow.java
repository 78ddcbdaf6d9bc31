package endolith.engine.align.transform;

import java.util.Arrays;

/**
 * Evaluates a {@link Displacement} along image rows: the control rows are blended once per row, the
 * weights of the columns once for all rows. A value depends on its position only, never on where
 * the evaluation began. For one thread.
 */
public final class DisplacementRow {
  /** Edge values are repeated this often on each side, so that four neighbours always exist. */
  private static final int EDGE = 3;

  private final Displacement displacement;
  private final double[] controlX;
  private final double[] controlY;
  private final double[] blendedX;
  private final double[] blendedY;
  private int[] first = new int[0];
  private double[] weights = new double[0];
  private int columnsFrom;

  DisplacementRow(Displacement displacement) {
    this.displacement = displacement;
    this.controlX = displacement.dx().stream().mapToDouble(Double::doubleValue).toArray();
    this.controlY = displacement.dy().stream().mapToDouble(Double::doubleValue).toArray();
    this.blendedX = new double[displacement.columns() + 2 * EDGE];
    this.blendedY = new double[displacement.columns() + 2 * EDGE];
  }

  /**
   * Adds the displacement at pixels {@code x} to {@code x + count} (exclusive) of row {@code y}.
   */
  void add(int x, double y, int count, double[] toX, double[] toY) {
    columns(x, count);
    blend(y);
    for (int i = 0; i < count; i++) {
      int at = first[i];
      int w = 4 * i;
      toX[i] += sum(blendedX, at, w);
      toY[i] += sum(blendedY, at, w);
    }
  }

  /** The displacement at one position. */
  Point at(double x, double y) {
    columnsFrom = Integer.MIN_VALUE;
    grow(1);
    column(0, x);
    blend(y);
    return new Point(sum(blendedX, first[0], 0), sum(blendedY, first[0], 0));
  }

  private double sum(double[] blended, int at, int w) {
    return weights[w] * blended[at]
        + weights[w + 1] * blended[at + 1]
        + weights[w + 2] * blended[at + 2]
        + weights[w + 3] * blended[at + 3];
  }

  private void columns(int x, int count) {
    if (first.length >= count && columnsFrom == x) {
      return;
    }
    grow(count);
    for (int i = 0; i < first.length; i++) {
      column(i, (double) x + i);
    }
    columnsFrom = x;
  }

  private void grow(int count) {
    if (first.length < count) {
      first = new int[count];
      weights = new double[4 * count];
    }
  }

  private void column(int i, double x) {
    double t = (x - displacement.originX()) / displacement.spacing();
    double whole = Math.floor(t);
    first[i] = Math.clamp((int) whole - 1, -EDGE, displacement.columns() - 1) + EDGE;
    System.arraycopy(cubic(t - whole), 0, weights, 4 * i, 4);
  }

  private void blend(double y) {
    double t = (y - displacement.originY()) / displacement.spacing();
    double whole = Math.floor(t);
    double[] down = cubic(t - whole);
    int columns = displacement.columns();
    Arrays.fill(blendedX, 0);
    Arrays.fill(blendedY, 0);
    for (int i = 0; i < 4; i++) {
      int row = Math.clamp((int) whole - 1 + i, 0, displacement.rows() - 1) * columns;
      for (int column = 0; column < columns; column++) {
        blendedX[EDGE + column] += down[i] * controlX[row + column];
        blendedY[EDGE + column] += down[i] * controlY[row + column];
      }
    }
    repeatEdges(blendedX);
    repeatEdges(blendedY);
  }

  private static void repeatEdges(double[] blended) {
    int last = blended.length - 1;
    Arrays.fill(blended, 0, EDGE, blended[EDGE]);
    Arrays.fill(blended, last - EDGE + 1, last + 1, blended[last - EDGE]);
  }

  /** The four weights of a uniform cubic B-spline at fraction {@code f} between its inner two. */
  public static double[] cubic(double f) {
    double g = 1 - f;
    return new double[] {
      g * g * g / 6,
      (4 - 6 * f * f + 3 * f * f * f) / 6,
      (4 - 6 * g * g + 3 * g * g * g) / 6,
      f * f * f / 6
    };
  }
}
