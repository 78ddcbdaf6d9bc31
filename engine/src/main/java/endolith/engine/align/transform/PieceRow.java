package endolith.engine.align.transform;

/** Pre positions of those pixels of a post row that a piece holds. For one thread. */
final class PieceRow {
  private final Outline outline;
  private final double[] bounds;
  private final MapRow row;
  private double[] preX = new double[0];
  private double[] preY = new double[0];

  PieceRow(Piece piece) {
    this.outline = piece.outline();
    this.bounds = outline.bounds();
    this.row = new MapRow(piece.map());
  }

  /**
   * Replaces the positions of the pixels that lie inside; the others are left as they are.
   *
   * @param x the first pixel
   */
  void replace(int x, int y, int count, double[] toX, double[] toY) {
    if (y < bounds[1] || y > bounds[3] || x > bounds[2] || x + count - 1 < bounds[0]) {
      return;
    }
    double[] crossings = outline.crossings(y);
    boolean computed = false;
    for (int i = 0; i + 1 < crossings.length; i += 2) {
      int from = (int) Math.clamp(Math.ceil(crossings[i]) - x, 0, count);
      int to = (int) Math.clamp(Math.ceil(crossings[i + 1]) - x, 0, count);
      if (from < to) {
        if (!computed) {
          compute(x, y, count);
          computed = true;
        }
        System.arraycopy(preX, from, toX, from, to - from);
        System.arraycopy(preY, from, toY, from, to - from);
      }
    }
  }

  private void compute(int x, int y, int count) {
    if (preX.length < count) {
      preX = new double[count];
      preY = new double[count];
    }
    row.positions(x, y, count, preX, preY);
  }
}
