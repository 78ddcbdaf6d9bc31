package endolith.monitor.leak;

/**
 * Test for a trend up, whatever its form: counts pairs that rise less pairs that fall.
 *
 * @param score number of rising less number of falling pairs, "S"
 * @param chance probability of a score at least as high without any trend
 * @see <a href="https://doi.org/10.2307/1907187">Mann 1945</a>
 * @see <a href="https://doi.org/10.1093/biomet/30.1-2.81">Kendall 1938, for the exact distribution
 *     of small samples</a>
 */
record MannKendall(int score, double chance) {
  private static final int LARGEST_EXACT = 30;

  static MannKendall of(double[] values) {
    int n = values.length;
    int score = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        score += Double.compare(values[j], values[i]);
      }
    }
    double chance = n <= LARGEST_EXACT ? exact(n, score) : normal(n, score);
    return new MannKendall(score, chance);
  }

  /** From the number of permutations with each number of falling pairs. */
  private static double exact(int n, int score) {
    int pairs = n * (n - 1) / 2;
    double[] share = {1};
    for (int m = 2; m <= n; m++) {
      double[] next = new double[m * (m - 1) / 2 + 1];
      for (int k = 0; k < share.length; k++) {
        for (int more = 0; more < m; more++) {
          next[k + more] += share[k] / m;
        }
      }
      share = next;
    }
    int mostFalling = Math.floorDiv(pairs - score, 2);
    double chance = 0;
    for (int falling = 0; falling <= Math.min(mostFalling, share.length - 1); falling++) {
      chance += share[falling];
    }
    return Math.min(1, chance);
  }

  private static double normal(int n, int score) {
    double variance = n * (n - 1.0) * (2 * n + 5) / 18;
    double z = (score - Integer.signum(score)) / Math.sqrt(variance);
    return 0.5 * org.hipparchus.special.Erf.erfc(z / Math.sqrt(2));
  }
}
