package endolith.engine.synthetic;

/**
 * Band-limited random field of mean 0 and variance about 1: the cubic B-spline whose coefficients,
 * on a turned square lattice, are random. Defined everywhere, twice continuously differentiable.
 */
final class SplineNoise {
  private static final int LENGTH = 1 << 16;
  private static final double UNIFORM_TO_UNIT_VARIANCE = Math.sqrt(12);

  /** Standard deviation of a cubic B-spline in two dimensions with coefficients of variance 1. */
  private static final double SPLINE_DEVIATION = 151.0 / 315.0;

  /** No value lies further from 0 than this. */
  static final double BOUND = UNIFORM_TO_UNIT_VARIANCE / 2 / SPLINE_DEVIATION;

  private static final float[] COEFFICIENTS = coefficients();

  private final int salt;
  private final double cos;
  private final double sin;
  private final double originX;
  private final double originY;

  /**
   * @param period of the lattice in pixels; the smallest features are about that size
   */
  SplineNoise(int seed, double period) {
    salt = Hash.of(seed);
    double angle = Hash.unit(Hash.of(seed + 1)) * 2 * Math.PI;
    cos = Math.cos(angle) / period;
    sin = Math.sin(angle) / period;
    originX = Hash.unit(Hash.of(seed + 2)) * LENGTH;
    originY = Hash.unit(Hash.of(seed + 3)) * LENGTH;
  }

  private static float[] coefficients() {
    float[] values = new float[LENGTH + 3];
    for (int i = 0; i < LENGTH; i++) {
      double uniform = Hash.unit(Hash.of(i + 0x51ed270b)) - 0.5;
      values[i] = (float) (uniform * UNIFORM_TO_UNIT_VARIANCE / SPLINE_DEVIATION);
    }
    System.arraycopy(values, 0, values, LENGTH, 3);
    return values;
  }

  double at(double x, double y) {
    double u = x * cos + y * sin + originX;
    double v = y * cos - x * sin + originY;
    int column = (int) Math.floor(u);
    int row = (int) Math.floor(v);
    double s = u - column;
    double t = v - row;
    double s2 = s * s;
    double s3 = s2 * s;
    double a0 = 1 - 3 * s + 3 * s2 - s3;
    double a1 = 4 - 6 * s2 + 3 * s3;
    double a2 = 1 + 3 * s + 3 * s2 - 3 * s3;
    double t2 = t * t;
    double t3 = t2 * t;
    double sum =
        (1 - 3 * t + 3 * t2 - t3) * line(row, column, a0, a1, a2, s3)
            + (4 - 6 * t2 + 3 * t3) * line(row + 1, column, a0, a1, a2, s3)
            + (1 + 3 * t + 3 * t2 - 3 * t3) * line(row + 2, column, a0, a1, a2, s3)
            + t3 * line(row + 3, column, a0, a1, a2, s3);
    return sum / 36;
  }

  /** Each line of the lattice is the same long sequence, begun at a place of its own. */
  private double line(int row, int column, double a0, double a1, double a2, double a3) {
    int from = (Hash.of(row ^ salt) + column) & (LENGTH - 1);
    float[] values = COEFFICIENTS;
    return a0 * values[from]
        + a1 * values[from + 1]
        + a2 * values[from + 2]
        + a3 * values[from + 3];
  }
}
