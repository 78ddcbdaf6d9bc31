package endolith.monitor.leak;

/**
 * The parabola through a series that fits it best: whether what climbs goes on at its pace.
 *
 * @param slope in the middle of the series, per step
 * @param bend by how much the slope changes from the first step to the last
 * @param steps from the first value to the last
 */
record Parabola(double slope, double bend, int steps) {

  /**
   * By least squares on orthogonal polynomials.
   *
   * @param values three at least
   */
  static Parabola of(double[] values) {
    int n = values.length;
    double middle = (n - 1) / 2.0;
    double squares = (n * (double) n - 1) / 12;
    double straight = 0;
    double straightNorm = 0;
    double bent = 0;
    double bentNorm = 0;
    for (int i = 0; i < n; i++) {
      double x = i - middle;
      double curve = x * x - squares;
      straight += x * values[i];
      straightNorm += x * x;
      bent += curve * values[i];
      bentNorm += curve * curve;
    }
    return new Parabola(straight / straightNorm, 2 * bent / bentNorm * (n - 1), n - 1);
  }

  /**
   * How much higher than at its start the series will come if its pace goes on to slacken by the
   * same share, as that of a warm-up does; infinite if it does not slacken.
   */
  double comesTo() {
    double start = slope - bend / 2;
    double end = slope + bend / 2;
    return end < start ? slope * steps * start / (start - end) : Double.POSITIVE_INFINITY;
  }
}
