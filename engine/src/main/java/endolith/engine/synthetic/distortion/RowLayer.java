package endolith.engine.synthetic.distortion;

import endolith.engine.synthetic.noise.Hash;
import endolith.engine.synthetic.noise.SplineNoise;

/** The jitter of a line scanner: each row is displaced sideways, in part as its neighbours are. */
final class RowLayer implements Layer {
  private static final double SHARED_ROWS = 25;
  private static final double SHARED = 0.8;
  private static final double OWN = 0.6;

  private final int seed;
  private final double sigma;
  private final SplineNoise shared;

  RowLayer(int seed, double sigma) {
    this.seed = seed;
    this.sigma = sigma;
    shared = new SplineNoise(seed + 1, SHARED_ROWS);
  }

  @Override
  public double[] undistorted(double x, double y) {
    return new double[] {x - at(y), y};
  }

  @Override
  public double[] distorted(double x, double y) {
    return new double[] {x + at(y), y};
  }

  /** Displacement of a row; between rows what lies between theirs. */
  private double at(double y) {
    double above = Math.floor(y);
    double between = y - above;
    double first = row((int) above);
    return between == 0 ? first : first + between * (row((int) above + 1) - first);
  }

  private double row(int row) {
    double own = Math.sqrt(12) * (Hash.unit(Hash.of(seed, row, 0)) - 0.5);
    return sigma * (SHARED * shared.at(0, row) + OWN * own);
  }
}
