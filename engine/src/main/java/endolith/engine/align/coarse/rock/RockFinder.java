package endolith.engine.align.coarse.rock;

/**
 * Tells rock from background: a tilted background is removed in rounds, brightness is compressed so
 * that bright stains do not pass for the only rock, and Otsu's threshold divides (Otsu, "A
 * threshold selection method from gray-level histograms", 1979).
 */
public final class RockFinder {
  private static final int BINS = 256;
  private static final int ROUNDS = 3;

  private RockFinder() {}

  /**
   * @param sigma smoothing before the division, pixels
   */
  public static RockMask byBrightness(GreyImage image, double sigma) {
    return find(image.blurred(sigma));
  }

  /** By local contrast: where rock is no brighter than the glass it is still less smooth. */
  public static RockMask byEdges(GreyImage image, double sigma) {
    GreyImage fine = image.blurred(0.7);
    GreyImage low = image.blurred(2.5);
    for (int i = 0; i < low.pixels().length; i++) {
      low.pixels()[i] = Math.abs(fine.pixels()[i] - low.pixels()[i]);
    }
    return find(low.blurred(Math.max(3, 3 * sigma)));
  }

  private static RockMask find(GreyImage smooth) {
    BrightnessGradient gradient = BrightnessGradient.NONE;
    GreyImage compressed = compressed(smooth, gradient);
    double[] division = otsu(compressed);
    for (int round = 1; round < ROUNDS; round++) {
      gradient = BrightnessGradient.fit(smooth, compressed, division[0]);
      compressed = compressed(smooth, gradient);
      division = otsu(compressed);
    }
    GreyImage bright = new GreyImage(smooth.width(), smooth.height());
    for (int i = 0; i < bright.pixels().length; i++) {
      bright.pixels()[i] = compressed.pixels()[i] > division[0] ? 1 : 0;
    }
    GreyImage solid = Components.solid(bright);
    GreyImage soft = solid.blurred(1.2);
    int count = 0;
    for (float value : solid.pixels()) {
      count += value > 0.5f ? 1 : 0;
    }
    return new RockMask(soft, solid, (double) count / solid.pixels().length, division[1]);
  }

  private static GreyImage compressed(GreyImage image, BrightnessGradient gradient) {
    GreyImage level = new GreyImage(image.width(), image.height());
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        int at = y * image.width() + x;
        level.pixels()[at] = (float) (image.pixels()[at] - gradient.at(x, y));
      }
    }
    float low = level.quantile(0.02);
    float range = Math.max(level.quantile(0.9) - low, 1e-6f);
    for (int i = 0; i < level.pixels().length; i++) {
      level.pixels()[i] = (float) Math.log1p(4 * Math.max(0, level.pixels()[i] - low) / range);
    }
    return level;
  }

  /** Threshold, and variance between the classes over the whole variance. */
  private static double[] otsu(GreyImage image) {
    float top = Math.max(image.quantile(0.999), 1e-6f);
    long[] histogram = new long[BINS];
    for (float value : image.pixels()) {
      histogram[Math.min(BINS - 1, (int) (value / top * BINS))]++;
    }
    double total = image.pixels().length;
    double sum = 0;
    double squares = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += (double) bin * histogram[bin];
      squares += (double) bin * bin * histogram[bin];
    }
    double variance = squares / total - sum / total * (sum / total);
    double below = 0;
    double belowSum = 0;
    double best = -1;
    int threshold = 0;
    for (int bin = 0; bin < BINS - 1; bin++) {
      below += histogram[bin];
      belowSum += (double) bin * histogram[bin];
      if (below > 0 && below < total) {
        double gap = belowSum / below - (sum - belowSum) / (total - below);
        double between = below / total * (1 - below / total) * gap * gap;
        if (between > best) {
          best = between;
          threshold = bin;
        }
      }
    }
    return new double[] {
      (threshold + 1.0) / BINS * top, variance <= 0 ? 0 : Math.max(0, best / variance)
    };
  }
}
