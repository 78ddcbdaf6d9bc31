package endolith.engine.subtract;

import endolith.engine.align.fit.TukeyWeight;
import endolith.engine.image.Quickselect;
import java.util.Arrays;

/** The weights of squares in the fit of the light, by their distance from it. */
final class SquareWeights {
  private static final double TUNING = 4;
  private static final double GAUSSIAN_MEDIAN = 0.6745;
  private static final double GAUSSIAN_QUARTER = 0.3186;

  private SquareWeights() {}

  static double[] of(double[] residuals, double sigma) {
    double[] weights = new double[residuals.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = TukeyWeight.of(residuals[i] / (TUNING * sigma));
    }
    return weights;
  }

  static double sum(double[] weights) {
    return Arrays.stream(weights).sum();
  }

  /** Spread from the closest quarter: neither dye nor rock that only pre shows reaches it. */
  static double core(double[] residuals, double least) {
    double[] sizes = new double[residuals.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(residuals[i]);
    }
    double quarter = Quickselect.at(sizes, sizes.length, sizes.length / 4);
    return Math.max(least, quarter / GAUSSIAN_QUARTER);
  }

  /** Spread of the residuals below 0, which dye does not reach, as far as they count so far. */
  static double flank(double[] residuals, double sigma, double least) {
    double reach = TUNING * sigma;
    double[] below = new double[residuals.length];
    int count = 0;
    for (double residual : residuals) {
      if (residual < 0 && residual > -reach) {
        below[count++] = -residual;
      }
    }
    return count < 10
        ? least
        : Math.max(least, Quickselect.at(below, count, count / 2) / GAUSSIAN_MEDIAN);
  }
}
