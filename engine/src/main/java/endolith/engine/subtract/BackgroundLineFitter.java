package endolith.engine.subtract;

import java.util.Arrays;

/**
 * Fits the background line. From the densest line as the start, block means are sorted into groups
 * of like brightness; in each, the most frequent distance from the current line is the background;
 * a robust line through these corrects the current one; repeated. Groups weigh alike however many
 * blocks they hold, so a big dark area beside the rock is one voice among many.
 *
 * <p>A block's group goes by a mean of its pre brightness and its post brightness carried back to
 * pre, in the inverse ratio of their noise: noise in either then moves it along and across the line
 * independently, and the slope is not diluted as it would be in groups of like pre (after Bland &
 * Altman, 1995, Lancet 346, 1085, who take both alike).
 */
final class BackgroundLineFitter {
  private static final int MOST_GROUPS = 48;
  private static final int BLOCKS_PER_GROUP = 80;
  private static final int FEWEST_BLOCKS = 400;
  private static final int FEWEST_IN_GROUP = 30;
  private static final int FEWEST_GROUPS = 6;
  private static final int ROUNDS = 10;
  private static final int RESIDUAL_BINS = 4 * JointHistogram.SIZE;

  /** Kernel over the spread of the background: narrow, since dye weighs down one flank of it. */
  private static final double NARROW = 0.7;

  private final JointHistogram blocks;
  private final OccupiedBins bins;
  private final double preShare;
  private final double lowest;
  private final double highest;

  /** How many blocks have their pre in a bin or below. */
  private final long[] upTo;

  private int groups = MOST_GROUPS;
  private boolean likeNumbers;

  /**
   * @param preShare how much a block's pre brightness counts for its group, 0.5 to 1; the rest is
   *     that of post
   */
  BackgroundLineFitter(JointHistogram blocks, double preShare) {
    this.blocks = blocks;
    this.bins = new OccupiedBins(blocks);
    this.preShare = preShare;
    long[] marginal = blocks.preMarginal();
    lowest = quantile(marginal, 0.005) * blocks.preWidth();
    highest = quantile(marginal, 0.998) * blocks.preWidth();
    upTo = marginal.clone();
    Arrays.parallelPrefix(upTo, Long::sum);
  }

  /**
   * With fewer groups where small ones lead nowhere, as with a tiny rock, and with groups of as
   * many blocks each where few minerals are much brighter than the others.
   */
  BackgroundLine fit() {
    BackgroundLine line = fitted();
    int fewer = (int) Math.max(FEWEST_GROUPS + 2, blocks.total() / BLOCKS_PER_GROUP);
    if (!line.usable() && fewer < groups) {
      groups = fewer;
      BackgroundLine other = fitted();
      if (!other.usable()) {
        likeNumbers = true;
        other = fitted();
      }
      return other.usable() ? other : line;
    }
    return line;
  }

  private BackgroundLine fitted() {
    long total = blocks.total();
    if (total < FEWEST_BLOCKS) {
      return BackgroundLine.unusable("only " + total + " blocks of 4 × 4 px without gaps");
    }
    if (!(highest > 1.3 * lowest)) {
      return BackgroundLine.unusable("the minerals are all of one brightness");
    }
    double postHigh = quantile(blocks.postMarginal(), 0.998) * blocks.postWidth();
    ConsensusLine start = ConsensusLine.of(blocks, bins, highest, postHigh);
    double slope = start.slope();
    double offset = start.offset();
    double[] kernels = new double[groups];
    Arrays.fill(kernels, Math.max(1, start.spread() / blocks.postWidth()));
    BackgroundLine line = BackgroundLine.unusable("");
    for (int round = 0; round < ROUNDS; round++) {
      line = refined(slope, offset, kernels);
      if (!line.usable()) {
        return line;
      }
      slope = line.slope();
      offset = line.offset();
    }
    return line;
  }

  private BackgroundLine refined(double slope, double offset, double[] kernels) {
    double[][] residuals = new double[groups][RESIDUAL_BINS];
    double[] numbers = new double[groups];
    double[] brightness = new double[groups];
    sort(slope, offset, residuals, numbers, brightness);
    double[] x = new double[groups];
    double[] y = new double[groups];
    double[] weights = new double[groups];
    int n = 0;
    for (int group = 0; group < groups; group++) {
      if (numbers[group] >= FEWEST_IN_GROUP) {
        ResidualMode mode =
            ResidualMode.near(residuals[group], RESIDUAL_BINS / 2, NARROW * kernels[group]);
        kernels[group] = mode.spread();
        x[n] = brightness[group] / numbers[group];
        y[n] = slope * x[n] + offset + (mode.centre() - RESIDUAL_BINS / 2) * blocks.postWidth();
        weights[n++] = numbers[group] / (numbers[group] + 10 * FEWEST_IN_GROUP);
      }
    }
    if (n < FEWEST_GROUPS) {
      return BackgroundLine.unusable("only " + n + " groups of mineral brightness");
    }
    return line(Arrays.copyOf(x, n), Arrays.copyOf(y, n), Arrays.copyOf(weights, n));
  }

  private void sort(
      double slope, double offset, double[][] residuals, double[] numbers, double[] brightness) {
    for (int i = 0; i < bins.size(); i++) {
      double post = (bins.postBin(i) + 0.5) * blocks.postWidth();
      double pre = (bins.preBin(i) + 0.5) * blocks.preWidth();
      double level = preShare * pre + (1 - preShare) * (post - offset) / slope;
      if (level >= lowest && level < highest) {
        int count = bins.count(i);
        int group = group(level);
        double residual = (post - slope * pre - offset) / blocks.postWidth();
        long bin = Math.round(residual) + RESIDUAL_BINS / 2;
        residuals[group][Math.clamp(bin, 0, RESIDUAL_BINS - 1)] += count;
        numbers[group] += count;
        brightness[group] += count * level;
      }
    }
  }

  private int group(double level) {
    double place = (level - lowest) / (highest - lowest);
    if (likeNumbers) {
      int bin = Math.clamp((int) (level / blocks.preWidth()), 0, upTo.length - 1);
      place = (double) upTo[bin] / upTo[upTo.length - 1];
    }
    return Math.min((int) (place * groups), groups - 1);
  }

  private static BackgroundLine line(double[] x, double[] y, double[] prior) {
    RobustLine.Result fit = RobustLine.fit(x, y, prior);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    double weight = 0;
    int agreeing = 0;
    for (int i = 0; i < x.length; i++) {
      double w = fit.weights()[i];
      xy += w * x[i] * y[i];
      xx += w * x[i] * x[i];
      yy += w * y[i];
      weight += w;
      agreeing += w > 0 ? 1 : 0;
    }
    if (agreeing < FEWEST_GROUPS || !(fit.slope() > 0)) {
      return BackgroundLine.unusable("the brightness groups do not lie on a line");
    }
    return new BackgroundLine(
        true,
        fit.slope(),
        fit.intercept(),
        fit.slopeError(),
        fit.interceptError(),
        xy / xx,
        yy / weight,
        agreeing,
        "");
  }

  private static double quantile(long[] counts, double share) {
    long total = Arrays.stream(counts).sum();
    long seen = 0;
    for (int i = 0; i < counts.length; i++) {
      seen += counts[i];
      if (seen >= share * total) {
        return i + 0.5;
      }
    }
    return counts.length;
  }
}
