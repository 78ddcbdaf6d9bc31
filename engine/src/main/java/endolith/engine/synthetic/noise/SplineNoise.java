package endolith.engine.synthetic.noise;

/**
 * Band-limited random field of mean 0 and variance about 1: the quadratic B-spline whose
 * coefficients, on a turned square lattice, are random. Defined everywhere, continuously
 * differentiable.
 */
public final class SplineNoise {
  private static final int LENGTH = 1 << 16;
  private static final double UNIFORM_TO_UNIT_VARIANCE = Math.sqrt(12);

  /** Standard deviation of a quadratic B-spline in two dimensions, coefficients of variance 1. */
  private static final double SPLINE_DEVIATION = 11.0 / 20.0;

  /** No value lies further from 0 than this. */
  public static final double BOUND = UNIFORM_TO_UNIT_VARIANCE / 2 / SPLINE_DEVIATION;

  /** Keeps lattice coordinates positive, so that a cast rounds them down. */
  private static final double ORIGIN = 1 << 20;

  private static final int STARTS = 1 << 10;

  private static final float[] COEFFICIENTS = coefficients();
  private static final int[] STARTS_OF_LINES = startsOfLines();

  private final double cos;
  private final double sin;
  private final double originX;
  private final double originY;

  /**
   * @param period of the lattice in pixels; the smallest features are about that size
   */
  public SplineNoise(int seed, double period) {
    double angle = Hash.unit(Hash.of(seed + 1)) * 2 * Math.PI;
    cos = Math.cos(angle) / period;
    sin = Math.sin(angle) / period;
    originX = ORIGIN + Hash.unit(Hash.of(seed + 2)) * LENGTH;
    originY = ORIGIN + Hash.unit(Hash.of(seed + 3)) * LENGTH;
  }

  private static float[] coefficients() {
    float[] values = new float[LENGTH + 2];
    for (int i = 0; i < LENGTH; i++) {
      double uniform = Hash.unit(Hash.of(i + 0x51ed270b)) - 0.5;
      values[i] = (float) (uniform * UNIFORM_TO_UNIT_VARIANCE / SPLINE_DEVIATION / 4);
    }
    System.arraycopy(values, 0, values, LENGTH, 2);
    return values;
  }

  private static int[] startsOfLines() {
    int[] starts = new int[STARTS];
    for (int i = 0; i < STARTS; i++) {
      starts[i] = Hash.of(i + 0x2545f491);
    }
    return starts;
  }

  public double at(double x, double y) {
    double u = x * cos + y * sin + originX;
    double v = y * cos - x * sin + originY;
    int column = (int) u;
    int row = (int) v;
    double s = u - column;
    double t = v - row;
    double s0 = (1 - s) * (1 - s);
    double s2 = s * s;
    double s1 = 2 - s0 - s2;
    double t0 = (1 - t) * (1 - t);
    double t2 = t * t;
    double t1 = 2 - t0 - t2;
    float[] c = COEFFICIENTS;
    int a = lineAt(row) + column & LENGTH - 1;
    int b = lineAt(row + 1) + column & LENGTH - 1;
    int d = lineAt(row + 2) + column & LENGTH - 1;
    return t0 * (s0 * c[a] + s1 * c[a + 1] + s2 * c[a + 2])
        + t1 * (s0 * c[b] + s1 * c[b + 1] + s2 * c[b + 2])
        + t2 * (s0 * c[d] + s1 * c[d + 1] + s2 * c[d + 2]);
  }

  /**
   * Each line of the lattice is the same long sequence, begun at a place of its own. The pattern
   * returns after (65536, 0) and (7919, 1024) cells: further than any image.
   */
  private static int lineAt(int row) {
    return STARTS_OF_LINES[row & (STARTS - 1)] + 7919 * (row >> 10);
  }
}
