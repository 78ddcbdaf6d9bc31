package endolith.engine.align.coarse;

/** Nearest of a set of points, looked up in a grid of cells around them. */
final class NearestPoint {
  private static final int CELLS = 128;
  private static final double MARGIN = 0.3;

  private final double[] points;
  private final double left;
  private final double top;
  private final double cell;
  private final int[] nearest = new int[CELLS * CELLS];

  /**
   * @param points x0, y0, x1, y1, …; at least one point
   */
  NearestPoint(double[] points) {
    this.points = points;
    double minX = Double.MAX_VALUE;
    double maxX = -Double.MAX_VALUE;
    double minY = Double.MAX_VALUE;
    double maxY = -Double.MAX_VALUE;
    for (int i = 0; i < points.length; i += 2) {
      minX = Math.min(minX, points[i]);
      maxX = Math.max(maxX, points[i]);
      minY = Math.min(minY, points[i + 1]);
      maxY = Math.max(maxY, points[i + 1]);
    }
    double side = Math.max(Math.max(maxX - minX, maxY - minY), 1) * (1 + 2 * MARGIN);
    cell = side / CELLS;
    left = (minX + maxX - side) / 2;
    top = (minY + maxY - side) / 2;
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = scan(left + (i % CELLS + 0.5) * cell, top + ((double) (i / CELLS) + 0.5) * cell);
    }
  }

  /** Index of the point nearest to the middle of the cell that (x, y) lies in. */
  int near(double x, double y) {
    int column = Math.clamp((int) ((x - left) / cell), 0, CELLS - 1);
    int row = Math.clamp((int) ((y - top) / cell), 0, CELLS - 1);
    return nearest[row * CELLS + column];
  }

  /** Index of the nearest point, exactly. */
  int scan(double x, double y) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i < points.length; i += 2) {
      double dx = points[i] - x;
      double dy = points[i + 1] - y;
      double square = dx * dx + dy * dy;
      if (square < least) {
        least = square;
        best = i / 2;
      }
    }
    return best;
  }

  double x(int point) {
    return points[2 * point];
  }

  double y(int point) {
    return points[2 * point + 1];
  }
}
