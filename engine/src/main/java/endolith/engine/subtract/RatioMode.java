package endolith.engine.subtract;

import endolith.engine.subtract.statistics.LogRatioHistogram;

/**
 * The mode of the log-ratio distribution: the fine histogram smoothed by a Gaussian as wide as its
 * densest fifth, highest point interpolated.
 */
final class RatioMode {
  private static final double TRUNCATION = 3;

  private RatioMode() {}

  /** Mode of log10(post / pre); the histogram holds at least one pixel. */
  static double of(LogRatioHistogram ratios) {
    double sigma = Math.max(60, densest(ratios));
    int step = Math.max(1, (int) (sigma / 8));
    int coarse = LogRatioHistogram.BINS / step;
    double[] counts = new double[coarse];
    for (int i = 0; i < coarse * step; i++) {
      counts[i / step] += ratios.count(i);
    }
    double[] smooth = smooth(counts, sigma / step);
    int best = 0;
    for (int i = 1; i < coarse; i++) {
      best = smooth[i] > smooth[best] ? i : best;
    }
    double vertex = 0;
    if (best > 0 && best < coarse - 1) {
      double bend = smooth[best - 1] - 2 * smooth[best] + smooth[best + 1];
      vertex = bend < 0 ? (smooth[best - 1] - smooth[best + 1]) / (2 * bend) : 0;
    }
    return LogRatioHistogram.LOWEST + (best + 0.5 + vertex) * step / LogRatioHistogram.PER_DECADE;
  }

  /** Length, in fine bins, of the shortest interval that holds a fifth of the pixels. */
  private static int densest(LogRatioHistogram ratios) {
    long wanted = (ratios.total() + 4) / 5;
    int shortest = LogRatioHistogram.BINS;
    int start = 0;
    long inside = 0;
    for (int end = 0; end < LogRatioHistogram.BINS; end++) {
      inside += ratios.count(end);
      while (inside - ratios.count(start) >= wanted) {
        inside -= ratios.count(start++);
      }
      if (inside >= wanted) {
        shortest = Math.min(shortest, end - start + 1);
      }
    }
    return shortest;
  }

  private static double[] smooth(double[] counts, double sigma) {
    int radius = (int) Math.ceil(TRUNCATION * sigma);
    double[] kernel = new double[radius + 1];
    for (int i = 0; i <= radius; i++) {
      kernel[i] = Math.exp(-0.5 * i * i / (sigma * sigma));
    }
    double[] smooth = new double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        int from = Math.max(0, i - radius);
        int to = Math.min(counts.length - 1, i + radius);
        for (int j = from; j <= to; j++) {
          smooth[j] += counts[i] * kernel[Math.abs(j - i)];
        }
      }
    }
    return smooth;
  }
}
