package endolith.engine.subtract;

import java.util.Arrays;
import java.util.Comparator;
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
  private static final double TUNING = 4;
  private static final double GAUSSIAN_MEDIAN = 0.6745;
  private static final double GAUSSIAN_QUARTER = 0.3186;
  private static final int FEWEST_SQUARES = 60;

  /** Spread that noise and texture have at least, share of the brightness. */
  private static final double SMALLEST_SPREAD = 0.01;

  private static final int LOWEST_PARTS = 6;
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
  private final int count;
  private final double[] pre;
  private final double[] post;
  private final double[] across;
  private final double[] down;
  private final double[] postRadius;
  private final double[] preRadius;

  /**
   * @param scale of a line that holds about everywhere
   * @param offset of that line
   */
  ShadingFitter(BackgroundSample sample, Views views, double scale, double offset) {
    this.scale = scale;
    this.offset = offset;
    count = sample.count();
    pre = new double[count];
    post = new double[count];
    across = new double[count];
    down = new double[count];
    postRadius = new double[count];
    preRadius = new double[count];
    for (int i = 0; i < count; i++) {
      double x = sample.centreX(i);
      double y = sample.centreY(i);
      measure(sample, i);
      across[i] = views.across(x);
      down[i] = views.down(y);
      postRadius[i] = Math.min(2, views.postRadius(x, y));
      preRadius[i] = Math.min(2, views.preRadius(x, y));
    }
  }

  /**
   * Means over those parts of a square that lie lowest against the line: where microbes are dense,
   * hardly a square is without, but many a part. That this is a little too low everywhere does not
   * change how the light varies.
   */
  private void measure(BackgroundSample sample, int square) {
    int first = square * BackgroundSample.PARTS;
    double[][] parts = new double[BackgroundSample.PARTS][];
    int used = 0;
    for (int i = first; i < first + BackgroundSample.PARTS; i++) {
      double dark = sample.pre()[i];
      double bright = sample.post()[i];
      if (!Double.isNaN(dark)) {
        parts[used++] = new double[] {bright - scale * dark - offset, dark, bright};
      }
    }
    Arrays.sort(parts, 0, used, Comparator.comparingDouble(part -> part[0]));
    int lowest = Math.min(used, LOWEST_PARTS);
    for (int i = 0; i < lowest; i++) {
      pre[square] += parts[i][1] / lowest;
      post[square] += parts[i][2] / lowest;
    }
  }

  Shading fit() {
    if (count < FEWEST_SQUARES) {
      return Shading.NONE;
    }
    Fit whole = better(run(scale, offset, true, true), runFromAll());
    boolean tilted = whole.stands(ACROSS, spread(across)) || whole.stands(DOWN, spread(down));
    boolean vignetted = whole.stands(VIGNETTE, 0.5 * whole.values[SCALE] * radiusEffect());
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
    return sum(weights(residuals(other.values), sigma)) > sum(weights(residuals(one.values), sigma))
        ? other
        : one;
  }

  private Fit runFromAll() {
    // From a poor line: the densest plane of all squares, none left out at first.
    double[] values = {scale, offset, 0, 0, 0};
    double[] all = new double[count];
    Arrays.fill(all, 1);
    step(values, all, new int[] {SCALE, OFFSET, ACROSS, DOWN}, 1);
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
      double[] residuals = residuals(values);
      // Slowly, so that a poor start does not shut good squares out.
      sigma =
          Double.isInfinite(sigma)
              ? core(residuals)
              : Math.clamp(flank(residuals, TUNING * sigma), 0.6 * sigma, sigma);
      weights = weights(residuals, sigma);
      errors = step(values, weights, terms, sigma);
    }
    double level = 0;
    for (int i = 0; i < count; i++) {
      level += weights[i] * post[i];
    }
    return new Fit(values, errors, level / sum(weights), sigma);
  }

  private static double[] weights(double[] residuals, double sigma) {
    double[] weights = new double[residuals.length];
    for (int i = 0; i < weights.length; i++) {
      double t = residuals[i] / (TUNING * sigma);
      weights[i] = Math.abs(t) < 1 ? (1 - t * t) * (1 - t * t) : 0;
    }
    return weights;
  }

  private static double sum(double[] weights) {
    return Arrays.stream(weights).sum();
  }

  private double[] residuals(double[] v) {
    double[] residuals = new double[count];
    for (int i = 0; i < count; i++) {
      residuals[i] =
          post[i]
              - v[SCALE] * factor(v[VIGNETTE], i) * pre[i]
              - v[OFFSET]
              - v[ACROSS] * across[i]
              - v[DOWN] * down[i];
    }
    return residuals;
  }

  private double factor(double vignette, int i) {
    return Shading.light(vignette, postRadius[i]) / Shading.light(vignette, preRadius[i]);
  }

  /** Spread from the closest quarter: neither dye nor rock that only pre shows reaches it. */
  private static double core(double[] residuals) {
    double[] sizes = Arrays.stream(residuals).map(Math::abs).sorted().toArray();
    return Math.max(1e-3, sizes[sizes.length / 4] / GAUSSIAN_QUARTER);
  }

  /** Spread of the residuals below 0, which dye does not reach. */
  private static double flank(double[] residuals, double reach) {
    double[] below =
        Arrays.stream(residuals).filter(r -> r < 0 && r > -reach).map(r -> -r).sorted().toArray();
    return below.length < 10 ? 1e-3 : Math.max(1e-3, below[below.length / 2] / GAUSSIAN_MEDIAN);
  }

  /** Moves the values by one weighted least-squares step; returns their standard errors. */
  private double[] step(double[] values, double[] weights, int[] terms, double sigma) {
    int n = terms.length;
    double[][] normal = new double[n][n];
    double[] right = new double[n];
    double[] residuals = residuals(values);
    double[] row = new double[n];
    for (int i = 0; i < count; i++) {
      if (weights[i] == 0) {
        continue;
      }
      for (int k = 0; k < n; k++) {
        row[k] = derivative(values, terms[k], i);
      }
      for (int k = 0; k < n; k++) {
        right[k] += weights[i] * row[k] * residuals[i];
        for (int m = 0; m < n; m++) {
          normal[k][m] += weights[i] * row[k] * row[m];
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

  private double derivative(double[] values, int term, int i) {
    double vignette = values[VIGNETTE];
    return switch (term) {
      case SCALE -> factor(vignette, i) * pre[i];
      case OFFSET -> 1;
      case ACROSS -> across[i];
      case DOWN -> down[i];
      default ->
          values[SCALE]
              * pre[i]
              * factor(vignette, i)
              * 0.5
              * (preRadius[i] / Shading.light(vignette, preRadius[i])
                  - postRadius[i] / Shading.light(vignette, postRadius[i]));
    };
  }

  private double spread(double[] positions) {
    double mean = Arrays.stream(positions).average().orElse(0);
    return Math.sqrt(
        Arrays.stream(positions).map(p -> (p - mean) * (p - mean)).average().orElse(0));
  }

  /** Brightness by which the factor differs from 1 per vignette and scale, root mean square. */
  private double radiusEffect() {
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double effect = pre[i] * (postRadius[i] - preRadius[i]);
      squares += effect * effect;
    }
    return Math.sqrt(squares / count);
  }
}
