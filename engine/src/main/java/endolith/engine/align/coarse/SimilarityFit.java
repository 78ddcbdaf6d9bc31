package endolith.engine.align.coarse;

import endolith.engine.align.transform.Similarity;

/**
 * Weighted least-squares similarity from point pairs, closed form (Umeyama, "Least-squares
 * estimation of transformation parameters between two point patterns", PAMI 1991, for two
 * dimensions and without mirroring).
 */
final class SimilarityFit {
  private double weight;
  private double fromX;
  private double fromY;
  private double toX;
  private double toY;
  private double dot;
  private double cross;
  private double square;

  void clear() {
    weight = fromX = fromY = toX = toY = dot = cross = square = 0;
  }

  void add(double x, double y, double targetX, double targetY, double w) {
    weight += w;
    fromX += w * x;
    fromY += w * y;
    toX += w * targetX;
    toY += w * targetY;
    dot += w * (x * targetX + y * targetY);
    cross += w * (x * targetY - y * targetX);
    square += w * (x * x + y * y);
  }

  /** The fit, or {@code fallback} where the pairs do not determine one. */
  Similarity solve(Similarity fallback) {
    if (weight <= 0) {
      return fallback;
    }
    double spread = square - (fromX * fromX + fromY * fromY) / weight;
    if (spread <= 1e-9 * Math.max(1, square)) {
      return fallback;
    }
    double a = (dot - (fromX * toX + fromY * toY) / weight) / spread;
    double b = (cross - (fromX * toY - fromY * toX) / weight) / spread;
    if (a * a + b * b < 1e-6) {
      return fallback;
    }
    return new Similarity(
        a, b, (toX - a * fromX + b * fromY) / weight, (toY - b * fromX - a * fromY) / weight);
  }
}
