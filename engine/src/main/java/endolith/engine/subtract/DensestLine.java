package endolith.engine.subtract;

/**
 * The line along which the joint histogram of pre and post is densest, found by trying every line
 * through a coarse grid of end points: the background is sharp, the dye is spread out, so this
 * holds even where most of the rock is stained.
 *
 * @param slope post per pre
 * @param offset post at pre = 0, brightness units
 * @param spread kernel width used, brightness units of post
 */
record DensestLine(double slope, double offset, double spread) {
  private static final int GRID = 128;
  private static final double KERNEL = 1.5;
  private static final int REACH = 6;

  static DensestLine of(ShadingCorrectedSample parts) {
    double preHigh = ShadingCorrectedSample.quantile(parts.pre(), ShadingCorrectedSample.BRIGHTEST);
    double postHigh =
        ShadingCorrectedSample.quantile(parts.post(), ShadingCorrectedSample.BRIGHTEST);
    double[][] columns = columns(parts, preHigh, postHigh);
    int left = quantile(columns, 0.1);
    int right = Math.max(left + 4, quantile(columns, 0.95));
    double best = -1;
    double bestAtLeft = 0;
    double bestSlope = 1;
    for (int atLeft = 0; atLeft < GRID; atLeft++) {
      for (int atRight = atLeft + 1; atRight < GRID; atRight++) {
        double slope = (double) (atRight - atLeft) / (right - left);
        double score = 0;
        for (int i = 0; i < GRID; i++) {
          int at = (int) Math.rint(atLeft + slope * (i - left));
          score += at >= 0 && at < GRID ? columns[i][at] : 0;
        }
        if (score > best) {
          best = score;
          bestAtLeft = atLeft;
          bestSlope = slope;
        }
      }
    }
    double preStep = preHigh / GRID;
    double postStep = postHigh / GRID;
    double slope = bestSlope * postStep / preStep;
    double offset = (bestAtLeft + 0.5) * postStep - slope * (left + 0.5) * preStep;
    return new DensestLine(slope, offset, KERNEL * postStep);
  }

  /**
   * Coarse histogram, smoothed along post. A column's counts are divided by the root of their sum,
   * so that a crowded brightness counts more than a rare one but does not silence it.
   */
  private static double[][] columns(ShadingCorrectedSample parts, double preHigh, double postHigh) {
    double[][] coarse = new double[GRID][GRID];
    for (int i = 0; i < parts.count(); i++) {
      int column = (int) (parts.pre()[i] / preHigh * GRID);
      int row = (int) (parts.post()[i] / postHigh * GRID);
      if (row < GRID && column >= 0 && column < GRID) {
        coarse[column][row]++;
      }
    }
    for (int i = 0; i < GRID; i++) {
      coarse[i] = smoothed(coarse[i]);
    }
    return coarse;
  }

  private static double[] smoothed(double[] column) {
    double sum = 0;
    for (double count : column) {
      sum += count;
    }
    double[] smooth = new double[GRID];
    for (int j = 0; j < GRID && sum > 0; j++) {
      for (int k = Math.max(0, j - REACH); k <= Math.min(GRID - 1, j + REACH); k++) {
        double d = (k - j) / KERNEL;
        smooth[j] += column[k] / Math.sqrt(sum) * Math.exp(-0.5 * d * d);
      }
    }
    return smooth;
  }

  private static int quantile(double[][] columns, double share) {
    double[] weights = new double[GRID];
    double total = 0;
    for (int i = 0; i < GRID; i++) {
      for (double value : columns[i]) {
        weights[i] += value;
      }
      total += weights[i];
    }
    double seen = 0;
    for (int i = 0; i < GRID; i++) {
      seen += weights[i];
      if (seen >= share * total) {
        return i;
      }
    }
    return GRID - 1;
  }
}
