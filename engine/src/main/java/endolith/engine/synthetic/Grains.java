package endolith.engine.synthetic;

import endolith.engine.synthetic.noise.Hash;

/**
 * Mineral grains: weighted cells of a jittered lattice, somewhat stretched along one direction,
 * each with its brightness and strength of texture, with boundaries as soft as the optics. One
 * reader per thread: it remembers the neighbourhood it was last asked about.
 */
final class Grains {
  private static final double JITTER_FROM = 0.15;
  private static final double JITTER_RANGE = 0.7;

  private static final double FOLIATION = 1.3;

  private final int seed;
  private final double along;
  private final double across;
  private final double soft;
  private final double line;

  private int cellX = Integer.MIN_VALUE;
  private int cellY;
  private final double[] centreX = new double[9];
  private final double[] centreY = new double[9];
  private final double[] shrink = new double[9];
  private final double[] brightness = new double[9];
  private final double[] mottling = new double[9];
  private final double[] distance = new double[9];

  private double lastBrightness;
  private double lastMottling;
  private double lastBoundary;

  /**
   * @param size mean diameter of a grain in pixels
   * @param softness width of a boundary in pixels
   */
  Grains(int seed, double size, double softness) {
    this.seed = seed;
    double direction = Math.PI * Hash.unit(Hash.of(seed + 1));
    along = Math.cos(direction) / (size * Math.sqrt(FOLIATION));
    across = Math.sin(direction) / (size * Math.sqrt(FOLIATION));
    this.soft = Math.min(0.25, 2 * softness / size);
    this.line = Math.min(0.25, 2.2 * softness / size);
  }

  /** Moves to a point; the getters then tell what is there. */
  void moveTo(double x, double y) {
    double u = x * along + y * across;
    double v = (y * along - x * across) * FOLIATION;
    int column = (int) Math.floor(u);
    int row = (int) Math.floor(v);
    if (column != cellX || row != cellY) {
      gather(column, row);
    }
    double first = Double.MAX_VALUE;
    double second = Double.MAX_VALUE;
    for (int i = 0; i < 9; i++) {
      double dx = u - centreX[i];
      double dy = v - centreY[i];
      double d = dx * dx + dy * dy + shrink[i];
      distance[i] = d;
      if (d < first) {
        second = first;
        first = d;
      } else if (d < second) {
        second = d;
      }
    }
    double near = (second - first) / line;
    double edge = Math.max(0, 1 - near * near);
    lastBoundary = edge * edge;
    blend(first);
  }

  private void blend(double first) {
    double weights = 0;
    double bright = 0;
    double mottled = 0;
    for (int i = 0; i < 9; i++) {
      double behind = 1 - (distance[i] - first) / soft;
      if (behind > 0) {
        double weight = behind * behind;
        weights += weight;
        bright += weight * brightness[i];
        mottled += weight * mottling[i];
      }
    }
    lastBrightness = bright / weights;
    lastMottling = mottled / weights;
  }

  /** Relative brightness of the grain, mean about 1. */
  double brightness() {
    return lastBrightness;
  }

  /** Strength of the grain's texture, 0.3 to 1.5. */
  double mottling() {
    return lastMottling;
  }

  /** 1 on a boundary between grains, 0 inside of one. */
  double boundary() {
    return lastBoundary;
  }

  private void gather(int column, int row) {
    cellX = column;
    cellY = row;
    for (int i = 0; i < 9; i++) {
      int x = column + i % 3 - 1;
      int y = row + i / 3 - 1;
      int h = Hash.of(seed, x, y);
      centreX[i] = x + JITTER_FROM + JITTER_RANGE * Hash.part(h, 0);
      centreY[i] = y + JITTER_FROM + JITTER_RANGE * Hash.part(h, 1);
      brightness[i] = mineral(Hash.part(h, 2), Hash.part(h, 3));
      int other = Hash.of(h);
      mottling[i] = 0.3 + 1.2 * Hash.part(other, 0);
      shrink[i] = 0.2 * Hash.part(other, 1);
    }
  }

  /** Dark, groundmass, medium and bright minerals in the shares of a typical section. */
  private static double mineral(double kind, double within) {
    if (kind < 0.12) {
      return 0.2 + 0.25 * within;
    }
    if (kind < 0.58) {
      return 0.6 + 0.35 * within;
    }
    return kind < 0.87 ? 0.95 + 0.4 * within : 1.4 + 0.7 * within;
  }
}
