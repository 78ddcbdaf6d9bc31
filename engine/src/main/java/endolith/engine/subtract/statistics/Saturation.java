package endolith.engine.subtract.statistics;

/**
 * How much of the rock an image shows at the brightest value that its camera or file can hold: what
 * lies there was brighter by an unknown amount.
 *
 * @param level that value, brightness units; infinite if nothing is known to be clipped
 * @param share of the rock's pixels that lie there, 0 to 1
 */
public record Saturation(double level, double share) {

  /** Values where 8-bit and 16-bit files end, whether or not many pixels lie there. */
  private static final double[] ENDS = {255, 65535};

  /** How far interpolation overshoots, at most, as a share. */
  private static final double OVERSHOOT = 1.2;

  /** Interpolation between clipped pixels stays within this share of the level. */
  private static final double ROUNDING = 1e-3;

  /** A pile has so many times the pixels of the fullest bin below it. */
  private static final double PILE = 4;

  /** … at least this share of the rock's pixels … */
  private static final double LEAST_SHARE = 0.002;

  /** … and at most this share of its own number above it: broken pixels, and overshoot. */
  private static final double ABOVE = 0.3;

  /** The bins to compare with begin so much below, as a share of the level. */
  private static final double WINDOW = 0.06;

  private static final int FEWEST_BINS_BELOW = 6;

  /** The darkest share of the pixels is not rock. */
  private static final double DARKEST = 0.01;

  /** What is darker than this share of what is typical is not rock. */
  private static final double ROCK = 0.15;

  /** Whether a pixel of that brightness may be clipped. */
  boolean reaches(double brightness) {
    return brightness >= level * (1 - ROUNDING);
  }

  static Saturation of(BrightnessTally tally) {
    int[] counts = tally.counts();
    long rock = rock(counts);
    long above = 0;
    for (int bin = counts.length - 1; bin > 0 && above < rock; bin--) {
      int count = counts[bin];
      if (count > 0
          && count >= LEAST_SHARE * rock
          && above <= ABOVE * count
          && count > PILE * fullestBelow(counts, bin)) {
        return new Saturation(bin * tally.width(), (double) (count + above) / rock);
      }
      above += count;
    }
    return new Saturation(end(counts, tally.width()), 0);
  }

  /** Number of pixels that are clearly brighter than the darkest. */
  private static long rock(int[] counts) {
    long total = 0;
    for (int count : counts) {
      total += count;
    }
    int dark = 0;
    long seen = counts[0];
    while (seen < DARKEST * total) {
      dark++;
      seen += counts[dark];
    }
    double sum = 0;
    double squares = 0;
    for (int bin = dark + 1; bin < counts.length; bin++) {
      double brightness = bin - dark;
      sum += counts[bin] * brightness;
      squares += counts[bin] * brightness * brightness;
    }
    double least = sum > 0 ? dark + ROCK * squares / sum : dark;
    long rock = 0;
    for (int bin = (int) Math.ceil(least); bin < counts.length; bin++) {
      rock += counts[bin];
    }
    return rock;
  }

  private static int fullestBelow(int[] counts, int bin) {
    int fullest = 0;
    int filled = 0;
    double end = bin * (1 - WINDOW);
    for (int i = (int) (bin * (1 - 2 * ROUNDING)) - 1;
        i >= 0 && (i >= end || filled < FEWEST_BINS_BELOW);
        i--) {
      filled += counts[i] > 0 ? 1 : 0;
      fullest = Math.max(fullest, counts[i]);
    }
    return filled < FEWEST_BINS_BELOW ? Integer.MAX_VALUE : fullest;
  }

  private static double end(int[] counts, double width) {
    int last = counts.length - 1;
    while (last > 0 && counts[last] == 0) {
      last--;
    }
    for (double end : ENDS) {
      if (last * width >= end && last * width < OVERSHOOT * end) {
        return end;
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
