package endolith.engine.subtract;

import endolith.engine.subtract.statistics.BackgroundSample;
import java.util.Arrays;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Finds uneven light: a robust fit of scale, offset, a tilted background and a vignette to squares
 * from all over the section. Dye only ever brightens post: the spread is that of the squares below
 * the fit, and what lies far off counts for nothing (Tukey's biweight).
 */
final class ShadingFitter {
  private static final int ROUNDS = 40;
  private static final int FEWEST_SQUARES = 60;

  /** Spread that noise and texture have at least, share of the brightness. */
  private static final double SMALLEST_SPREAD = 0.01;

  /** No two squares agree more closely than this share of the brightness, save by chance. */
  private static final double LEAST_SPREAD = 2e-5;

  private static final double MOST_VIGNETTE = 0.95;

  /** Effects on the background below this share of it are left alone. */
  private static final double LEAST_EFFECT = 0.004;

  /** Neighbouring squares are off in common: their errors are larger than independent ones'. */
  private static final double LEAST_SIGNIFICANCE = 6;

  private static final int SCALE = 0;
  private static final int OFFSET = 1;
  private static final int ACROSS = 2;
  private static final int DOWN = 3;
  private static final int VIGNETTE = 4;

  private final double scale;
  private final double offset;
  private final ShadingSquares squares;

  /** Spread below which agreement is chance, brightness units. */
  private final double least;

  private final int count;

  /**
   * @param scale of a line that holds about everywhere
   * @param offset of that line
   */
  ShadingFitter(BackgroundSample sample, CameraViews views, double scale, double offset) {
    this.scale = scale;
    this.offset = offset;
    squares = ShadingSquares.of(sample, views, scale, offset);
    count = sample.count();
    least = LEAST_SPREAD * Arrays.stream(squares.post()).average().orElse(0);
  }

  Shading fit() {
    if (count < FEWEST_SQUARES) {
      return Shading.NONE;
    }
    Fit whole = better(run(scale, offset, true, true), runFromAll());
    boolean tilted =
        whole.stands(ACROSS, ShadingSquares.spread(squares.across()))
            || whole.stands(DOWN, ShadingSquares.spread(squares.down()));
    boolean vignetted = whole.stands(VIGNETTE, 0.5 * whole.values[SCALE] * squares.radiusEffect());
    if (!tilted && !vignetted) {
      return Shading.NONE;
    }
    double[] start = whole.values;
    Fit chosen = tilted && vignetted ? whole : run(start[SCALE], start[OFFSET], tilted, vignetted);
    return new Shading(chosen.values[ACROSS], chosen.values[DOWN], chosen.values[VIGNETTE]);
  }

  /**
   * @param values by the constants above
   * @param errors standard errors
   * @param level mean brightness of the squares that agree
   * @param sigma spread of the squares below the fit
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Fit(double[] values, double[] errors, double level, double sigma) {

    /**
     * Whether a term stands out from chance and matters.
     *
     * @param reach brightness that one unit of the term brings, typically
     */
    boolean stands(int term, double reach) {
      double value = Math.abs(values[term]);
      return value > LEAST_SIGNIFICANCE * errors[term] && value * reach > LEAST_EFFECT * level;
    }
  }

  /** The one that more squares agree with, by the measure of the narrower spread. */
  private Fit better(Fit one, Fit other) {
    double least = SMALLEST_SPREAD * Math.min(one.level, other.level);
    double sigma = Math.max(least, Math.min(one.sigma, other.sigma));
    return SquareWeights.sum(SquareWeights.of(light(other.values).residuals, sigma))
            > SquareWeights.sum(SquareWeights.of(light(one.values).residuals, sigma))
        ? other
        : one;
  }

  private Fit runFromAll() {
    // From a poor line: the densest plane of all squares, none left out at first.
    double[] values = {scale, offset, 0, 0, 0};
    double[] all = new double[count];
    Arrays.fill(all, 1);
    Light light = light(values);
    step(values, light, all, new int[] {SCALE, OFFSET, ACROSS, DOWN}, 1);
    return refine(values, true, true);
  }

  private Fit run(double slope, double level, boolean tilted, boolean vignetted) {
    return refine(new double[] {slope, level, 0, 0, 0}, tilted, vignetted);
  }

  private Fit refine(double[] values, boolean tilted, boolean vignetted) {
    int[] terms =
        tilted && vignetted
            ? new int[] {SCALE, OFFSET, ACROSS, DOWN, VIGNETTE}
            : tilted
                ? new int[] {SCALE, OFFSET, ACROSS, DOWN}
                : new int[] {SCALE, OFFSET, VIGNETTE};
    double[] errors = new double[values.length];
    double[] weights = new double[count];
    double sigma = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      Light light = light(values);
      double[] residuals = light.residuals;
      // Slowly, so that a poor start does not shut good squares out.
      sigma =
          Double.isInfinite(sigma)
              ? SquareWeights.core(residuals, least)
              : Math.clamp(SquareWeights.flank(residuals, sigma, least), 0.6 * sigma, sigma);
      weights = SquareWeights.of(residuals, sigma);
      errors = step(values, light, weights, terms, sigma);
    }
    double level = 0;
    for (int i = 0; i < count; i++) {
      level += weights[i] * squares.post()[i];
    }
    return new Fit(values, errors, level / SquareWeights.sum(weights), sigma);
  }

  /**
   * How the squares are lit under some values.
   *
   * @param factors how much more light post got than pre
   * @param residuals of post
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Light(double[] factors, double[] residuals) {}

  private Light light(double[] v) {
    double[] factors = new double[count];
    double[] residuals = new double[count];
    for (int i = 0; i < count; i++) {
      double factor =
          Shading.light(v[VIGNETTE], squares.postRadius()[i])
              / Shading.light(v[VIGNETTE], squares.preRadius()[i]);
      factors[i] = factor;
      residuals[i] =
          squares.post()[i]
              - v[SCALE] * factor * squares.pre()[i]
              - v[OFFSET]
              - v[ACROSS] * squares.across()[i]
              - v[DOWN] * squares.down()[i];
    }
    return new Light(factors, residuals);
  }

  /** Moves the values by one weighted least-squares step; returns their standard errors. */
  private double[] step(double[] values, Light light, double[] weights, int[] terms, double sigma) {
    int n = terms.length;
    double[][] normal = new double[n][n];
    double[] right = new double[n];
    double[] row = new double[n];
    for (int i = 0; i < count; i++) {
      if (weights[i] == 0) {
        continue;
      }
      for (int k = 0; k < n; k++) {
        row[k] = derivative(values, light.factors[i], terms[k], i);
      }
      for (int k = 0; k < n; k++) {
        double weighted = weights[i] * row[k];
        double[] products = normal[k];
        right[k] += weighted * light.residuals[i];
        for (int m = 0; m < n; m++) {
          products[m] += weighted * row[m];
        }
      }
    }
    double[] errors = new double[values.length];
    Arrays.fill(errors, Double.POSITIVE_INFINITY);
    for (int k = 0; k < n; k++) {
      // So little that it only matters where the squares cannot tell.
      normal[k][k] = normal[k][k] * (1 + 1e-9) + 1e-12;
    }
    try {
      RealMatrix matrix = MatrixUtils.createRealMatrix(normal);
      RealMatrix inverse = new CholeskyDecomposition(matrix, 1e-9, 0).getSolver().getInverse();
      double[] change = inverse.operate(new ArrayRealVector(right)).toArray();
      for (int k = 0; k < n; k++) {
        values[terms[k]] += change[k];
        errors[terms[k]] = sigma * Math.sqrt(inverse.getEntry(k, k));
      }
    } catch (MathRuntimeException e) {
      // The squares do not determine these terms: they stay as they are and do not stand out.
      return errors;
    }
    values[VIGNETTE] = Math.clamp(values[VIGNETTE], 0, MOST_VIGNETTE);
    return errors;
  }

  private double derivative(double[] values, double factor, int term, int i) {
    double vignette = values[VIGNETTE];
    return switch (term) {
      case SCALE -> factor * squares.pre()[i];
      case OFFSET -> 1;
      case ACROSS -> squares.across()[i];
      case DOWN -> squares.down()[i];
      default ->
          values[SCALE]
              * squares.pre()[i]
              * factor
              * 0.5
              * (squares.preRadius()[i] / Shading.light(vignette, squares.preRadius()[i])
                  - squares.postRadius()[i] / Shading.light(vignette, squares.postRadius()[i]));
    };
  }
}
