package endolith.engine.synthetic.distortion;

/** A distortion without seams, given by the displacement at each place of the distorted image. */
final class SmoothLayer implements Layer {
  private static final int ITERATIONS = 200;

  /** Random fields are known to this, pixels. */
  private static final double CLOSE = 1e-8;

  /** A displacement along one axis. */
  @FunctionalInterface
  interface Displacement {
    double at(double x, double y);
  }

  private final Displacement alongX;
  private final Displacement alongY;

  SmoothLayer(Displacement alongX, Displacement alongY) {
    this.alongX = alongX;
    this.alongY = alongY;
  }

  @Override
  public double[] undistorted(double x, double y) {
    return new double[] {x - alongX.at(x, y), y - alongY.at(x, y)};
  }

  /** Fixed-point iteration, since displacements change less than places do. */
  @Override
  public double[] distorted(double x, double y) {
    double u = x;
    double v = y;
    for (int i = 0; i < ITERATIONS; i++) {
      double nextU = x + alongX.at(u, v);
      double nextV = y + alongY.at(u, v);
      boolean there = Math.abs(nextU - u) + Math.abs(nextV - v) < CLOSE;
      u = nextU;
      v = nextV;
      if (there) {
        break;
      }
    }
    return new double[] {u, v};
  }
}
