package endolith.engine.align.fit;

/**
 * Tukey's biweight: 1 for what agrees, less and less for what is farther off, 0 beyond a cut.
 *
 * @see <a href="https://doi.org/10.1080/03610927708827533">Holland and Welsch, Robust regression
 *     using iteratively reweighted least-squares, 1977</a>
 */
public final class TukeyWeight {
  /** The usual cut, in standard deviations: 95 % as precise as least squares on clean data. */
  public static final double CUT = 4.685;

  private TukeyWeight() {}

  /**
   * The weight of a residual.
   *
   * @param residual in units of the cut
   */
  public static double of(double residual) {
    double left = 1 - residual * residual;
    return Math.abs(residual) < 1 ? left * left : 0;
  }
}
