package endolith.engine.subtract;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Fits the background line. From the densest line as the start, parts are sorted into groups of
 * like brightness; in each, the most frequent distance from the current line is the background; a
 * robust line through these corrects the current one; repeated. Groups weigh nearly alike however
 * many parts they hold, so a big dark area beside the rock is one voice among many.
 *
 * <p>A part's group goes by the brightness of pre around it, not by its own: the noise of the part
 * itself then moves it neither into a group nor out of it, and the slope is not diluted as it would
 * be in groups of like pre (an instrumental variable; Wald, "The fitting of straight lines if both
 * variables are subject to error", Annals of Mathematical Statistics 11, 1940).
 */
final class BackgroundLineFitter {
  private static final int MOST_GROUPS = 48;
  private static final int PARTS_PER_GROUP = 80;
  private static final int FEWEST_PARTS = 200;
  private static final int FEWEST_IN_GROUP = 20;
  private static final int FEWEST_GROUPS = 5;

  /**
   * A group with this share of the mean number has half the say: such are those that only the
   * rock's rim fills.
   */
  private static final double FEW = 0.3;

  private static final int ROUNDS = 10;
  private static final int RESIDUAL_BINS = 1024;

  /** Bins of residuals to the spread of the start. */
  private static final double BINS_PER_SPREAD = 12;

  /** Kernel over the spread of the background: narrow, since dye weighs down one flank of it. */
  private static final double NARROW = 0.7;

  private static final double DARKEST = 0.005;

  /**
   * What is darker than this share of the typical brightness is glass: it does not get brighter as
   * minerals do.
   */
  private static final double GLASS = 0.15;

  private final ShadingCorrectedSample parts;
  private final int groups;

  BackgroundLineFitter(ShadingCorrectedSample parts) {
    this.parts = parts;
    groups = Math.clamp(parts.count() / PARTS_PER_GROUP, FEWEST_GROUPS + 3, MOST_GROUPS);
  }

  /** With groups of as many parts each where few minerals are much brighter than the others. */
  BackgroundLine fit() {
    if (parts.count() < FEWEST_PARTS) {
      return none(NoLine.FEW_BLOCKS, 0);
    }
    double lowest =
        Math.max(ShadingCorrectedSample.quantile(parts.around(), DARKEST), GLASS * parts.typical());
    double highest =
        ShadingCorrectedSample.quantile(parts.around(), ShadingCorrectedSample.BRIGHTEST);
    if (!(highest > 1.3 * lowest)) {
      return none(NoLine.ONE_BRIGHTNESS, 1);
    }
    BackgroundLine line = fitted(place -> lowest + place * (highest - lowest));
    if (line.usable()) {
      return line;
    }
    BackgroundLine other =
        fitted(
            place ->
                ShadingCorrectedSample.quantile(
                    parts.around(),
                    DARKEST + place * (ShadingCorrectedSample.BRIGHTEST - DARKEST)));
    return other.usable() ? other : line;
  }

  /**
   * @param bounds brightness at the ends of the groups, from place 0 to 1
   */
  private BackgroundLine fitted(DoubleUnaryOperator bounds) {
    byte[] groupOf = groupsBetween(bounds);
    DensestLine start = DensestLine.of(parts);
    double width = start.spread() / BINS_PER_SPREAD;
    double slope = start.slope();
    double offset = start.offset();
    double[] kernels = new double[groups];
    Arrays.fill(kernels, BINS_PER_SPREAD);
    BackgroundLine line = none(NoLine.FEW_GROUPS, 0);
    for (int round = 0; round < ROUNDS; round++) {
      line = refined(slope, offset, groupOf, kernels, width);
      if (!line.usable()) {
        return line;
      }
      slope = line.slope();
      offset = line.offset();
    }
    return line;
  }

  /** The group of each part; −1 outside all. */
  private byte[] groupsBetween(DoubleUnaryOperator bounds) {
    double[] ends =
        IntStream.rangeClosed(0, groups)
            .mapToDouble(i -> (double) i / groups)
            .map(bounds)
            .toArray();
    byte[] of = new byte[parts.count()];
    for (int i = 0; i < of.length; i++) {
      int at = Arrays.binarySearch(ends, parts.around()[i]);
      int group = at >= 0 ? at : -at - 2;
      of[i] = (byte) (group < groups ? group : -1);
    }
    return of;
  }

  /**
   * @param kernels by group, bins of residuals; replaced by what the groups' spreads are
   * @param width of a bin of residuals, brightness units
   */
  private BackgroundLine refined(
      double slope, double offset, byte[] groupOf, double[] kernels, double width) {
    double[][] residuals = new double[groups][RESIDUAL_BINS];
    int[] numbers = new int[groups];
    double[] brightness = new double[groups];
    for (int i = 0; i < groupOf.length; i++) {
      int group = groupOf[i];
      if (group >= 0) {
        double residual = (parts.post()[i] - slope * parts.pre()[i] - offset) / width;
        int bin = (int) Math.rint(residual) + RESIDUAL_BINS / 2;
        residuals[group][Math.clamp(bin, 0, RESIDUAL_BINS - 1)]++;
        numbers[group]++;
        brightness[group] += parts.pre()[i];
      }
    }
    double[] x = new double[groups];
    double[] y = new double[groups];
    double[] weights = new double[groups];
    double[] errors = new double[groups];
    double few = FEW * groupOf.length / groups;
    int n = 0;
    for (int group = 0; group < groups; group++) {
      if (numbers[group] >= FEWEST_IN_GROUP) {
        ResidualMode mode =
            ResidualMode.near(residuals[group], RESIDUAL_BINS / 2, NARROW * kernels[group]);
        kernels[group] = mode.spread();
        x[n] = brightness[group] / numbers[group];
        y[n] = slope * x[n] + offset + (mode.centre() - RESIDUAL_BINS / 2) * width;
        errors[n] = mode.spread() * width / Math.sqrt(numbers[group]);
        weights[n++] = numbers[group] / (numbers[group] + few);
      }
    }
    if (n < FEWEST_GROUPS) {
      return none(NoLine.FEW_GROUPS, n);
    }
    double[] prior = Arrays.copyOf(weights, n);
    double error = RobustLine.weightedMedian(Arrays.copyOf(errors, n), prior);
    return line(Arrays.copyOf(x, n), Arrays.copyOf(y, n), prior, error);
  }

  private BackgroundLine line(double[] x, double[] y, double[] prior, double error) {
    RobustLine.Result fit = RobustLine.fit(x, y, prior, error);
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
      return none(NoLine.NOT_ON_A_LINE, agreeing);
    }
    return new BackgroundLine(
        true,
        fit.slope(),
        fit.intercept(),
        fit.slopeError(),
        fit.interceptError(),
        xy / xx,
        yy / weight,
        parts.count(),
        agreeing,
        Optional.empty());
  }

  private BackgroundLine none(NoLine cause, int found) {
    return BackgroundLine.unusable(cause, parts.count(), found);
  }
}
