package endolith.engine.align;

/** Sums over every position of a patch within its window, by summed-area tables. */
final class WindowSums {
  private static final double NOTHING = 1e-9;

  private final PatchSize size;
  private final double[] values;
  private final double[] squares;

  WindowSums(float[] pixels, PatchSize size) {
    this.size = size;
    int window = size.window();
    this.values = new double[(window + 1) * (window + 1)];
    this.squares = new double[(window + 1) * (window + 1)];
    for (int y = 0; y < window; y++) {
      double value = 0;
      double square = 0;
      int above = y * (window + 1) + 1;
      for (int x = 0; x < window; x++) {
        float p = pixels[y * window + x];
        value += p;
        square += (double) p * p;
        values[above + window + 1 + x] = values[above + x] + value;
        squares[above + window + 1 + x] = squares[above + x] + square;
      }
    }
  }

  double sum(int dx, int dy) {
    return over(values, dx, dy);
  }

  /** Sum of squared deviations from the mean; 0 if that is nothing but rounding. */
  double variance(int dx, int dy) {
    double square = over(squares, dx, dy);
    double sum = sum(dx, dy);
    double variance = square - sum * sum / ((double) size.side() * size.side());
    return variance > NOTHING * square ? variance : 0;
  }

  private double over(double[] table, int dx, int dy) {
    int stride = size.window() + 1;
    int left = size.margin() + dx;
    int top = (size.margin() + dy) * stride;
    int bottom = top + size.side() * stride;
    int right = left + size.side();
    return table[bottom + right] - table[top + right] - table[bottom + left] + table[top + left];
  }
}
