package endolith.engine.subtract;

import endolith.engine.subtract.statistics.BackgroundSample;
import java.util.Arrays;
import java.util.Optional;

/**
 * The scale in small cells all over the section. Where it differs from cell to cell, as in mosaics
 * whose tiles were exposed differently, no scale is right everywhere: their mean is the best there
 * is, and how much large regions differ tells how sure it is.
 *
 * @param scale mean of the cells' scales, a factor
 * @param spread of the cells' scales, share of the scale
 * @param error standard error of the mean, share of the scale; NaN if there are too few cells
 */
record LocalScales(double scale, double spread, double error) {
  private static final int FEWEST_CELLS = 12;

  /** Cells in which the ratios lie this close together could not tell more by lying closer. */
  private static final double SHARPEST = 0.02;

  /** Of the cells in the order of their weight, that which no other one outweighs. */
  private static final double MOST_WEIGHT = 0.8;

  /** Cells whose logarithm is farther from the median count as if it were not. */
  private static final double FARTHEST = 0.4;

  /** Cells differ so much by noise, dye and what is left of uneven light. */
  private static final double UNEVEN = 0.025;

  /**
   * Regions along each side of the section. One of the numbers suits the size of the tiles, and
   * shows the largest error.
   */
  private static final int[] REGIONS = {2, 3, 4, 6, 8};

  private static final LocalScales UNKNOWN = new LocalScales(Double.NaN, Double.NaN, Double.NaN);

  /** Whether the scale differs from place to place by more than chance. */
  boolean differ() {
    return spread > UNEVEN && Double.isFinite(error);
  }

  static LocalScales of(
      BackgroundSample sample, BackgroundLine line, Shading shading, Optional<CameraViews> views) {
    CellScales cells = new CellScales(sample, line, shading, views);
    if (cells.count() < FEWEST_CELLS) {
      return UNKNOWN;
    }
    double[] logs = cells.logs();
    double[] weights = capped(cells.widths());
    double median = RobustLine.weightedMedian(logs, weights);
    double[] distances = Arrays.stream(logs).map(log -> Math.abs(log - median)).toArray();
    double spread = 1.4826 * RobustLine.weightedMedian(distances, weights);
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.clamp(logs[i], median - FARTHEST, median + FARTHEST);
    }
    double error = 0;
    for (int regions : REGIONS) {
      error = Math.max(error, error(cells, logs, weights, regions));
    }
    return new LocalScales(Math.exp(mean(logs, weights)), spread, error);
  }

  /** Sharp cells count more: where dye lies, hardly two ratios are alike. */
  private static double[] capped(double[] widths) {
    double[] weights =
        Arrays.stream(widths).map(width -> Math.pow(Math.max(width, SHARPEST), -2)).toArray();
    double[] sorted = Arrays.stream(weights).sorted().toArray();
    double most = sorted[(int) (MOST_WEIGHT * sorted.length)];
    return Arrays.stream(weights).map(weight -> Math.min(weight, most)).toArray();
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
      weight += weights[i];
    }
    return sum / weight;
  }

  /** Of the mean, if each of so many by so many regions is off as a whole. */
  private static double error(CellScales cells, double[] logs, double[] weights, int regions) {
    double[] sums = new double[regions * regions];
    double[] held = new double[regions * regions];
    for (int i = 0; i < logs.length; i++) {
      int region = cells.region(i, regions);
      sums[region] += weights[i] * logs[i];
      held[region] += weights[i];
    }
    double mean = mean(logs, weights);
    double squares = 0;
    int used = 0;
    for (int region = 0; region < held.length; region++) {
      if (held[region] > 0) {
        double off = sums[region] - held[region] * mean;
        squares += off * off;
        used++;
      }
    }
    double all = Arrays.stream(weights).sum();
    if (used < 2) {
      return 0;
    }
    // An error told by few regions is not well known itself: one standard error of it more.
    double caution = 1 + 1 / Math.sqrt(2.0 * (used - 1));
    return caution * Math.sqrt(squares * used / (used - 1)) / all;
  }
}
