package endolith.engine.align.patch;

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

  /** The middle of the window. */
  double sum() {
    return over(values, at(0, 0));
  }

  /** Of the middle of the window, as {@link #row} has it. */
  double variance() {
    double[] sums = new double[1];
    double[] variances = new double[1];
    row(0, 0, sums, variances);
    return variances[0];
  }

  /**
   * For the patches moved by {@code dy} and by {@code from} and what follows it: as many as the
   * arrays hold.
   *
   * @param variances get the sums of squared deviations from the mean; 0 if that is nothing but
   *     rounding
   */
  void row(int dy, int from, double[] sums, double[] variances) {
    double n = (double) size.side() * size.side();
    int first = at(from, dy);
    for (int i = 0; i < sums.length; i++) {
      double square = over(squares, first + i);
      double sum = over(values, first + i);
      double variance = square - sum * sum / n;
      sums[i] = sum;
      variances[i] = variance > NOTHING * square ? variance : 0;
    }
  }

  /** Where the sums over a patch begin in the tables. */
  private int at(int dx, int dy) {
    return (size.margin() + dy) * (size.window() + 1) + size.margin() + dx;
  }

  private double over(double[] table, int topLeft) {
    int bottomLeft = topLeft + size.side() * (size.window() + 1);
    return table[bottomLeft + size.side()]
        - table[topLeft + size.side()]
        - table[bottomLeft]
        + table[topLeft];
  }
}
