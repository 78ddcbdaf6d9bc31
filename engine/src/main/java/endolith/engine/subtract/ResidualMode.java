package endolith.engine.subtract;

/**
 * The densest place of a histogram of residuals near a start, by mean shift with a Gaussian kernel.
 *
 * @param centre in bins; bin i spans i − 0.5 to i + 0.5
 * @param spread standard deviation of the flank below the centre, which dye does not reach, bins
 */
record ResidualMode(double centre, double spread) {
  private static final int STEPS = 60;
  private static final double NARROWEST = 0.6;
  private static final double GAUSSIAN_MEDIAN = 0.6745;

  /**
   * @param counts with a positive sum
   * @param start where to begin, bins
   * @param kernel standard deviation of the kernel, bins
   */
  static ResidualMode near(double[] counts, double start, double kernel) {
    double centre = start;
    for (int step = 0; step < STEPS; step++) {
      double next = shifted(counts, centre, kernel);
      boolean settled = Math.abs(next - centre) < 1e-4;
      centre = next;
      if (settled) {
        break;
      }
    }
    double spread = lowerMedian(counts, centre, 3 * kernel) / GAUSSIAN_MEDIAN;
    return new ResidualMode(centre, Math.max(NARROWEST, spread));
  }

  /** Median distance from {@code centre} of what lies at most {@code reach} below it, bins. */
  private static double lowerMedian(double[] counts, double centre, double reach) {
    int last = Math.min(counts.length - 1, (int) Math.floor(centre));
    int first = Math.max(0, (int) Math.ceil(centre - reach));
    double below = 0;
    for (int i = first; i <= last; i++) {
      below += counts[i];
    }
    double seen = 0;
    for (int i = last; i >= first; i--) {
      seen += counts[i];
      if (seen >= below / 2) {
        return centre - i;
      }
    }
    return 0;
  }

  private static double shifted(double[] counts, double centre, double kernel) {
    int from = Math.max(0, (int) (centre - 4 * kernel));
    int to = Math.min(counts.length - 1, (int) (centre + 4 * kernel) + 1);
    double weighted = 0;
    double weight = 0;
    for (int i = from; i <= to; i++) {
      double d = (i - centre) / kernel;
      double w = counts[i] * Math.exp(-0.5 * d * d);
      weighted += w * (i - centre);
      weight += w;
    }
    return weight > 0 ? centre + weighted / weight : centre;
  }
}
