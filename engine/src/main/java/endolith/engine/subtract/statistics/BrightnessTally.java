package endolith.engine.subtract.statistics;

/**
 * Counts how often each brightness occurs in one image, in {@link #BINS} bins from 0 that widen by
 * merging in pairs as larger values arrive; whole numbers of 8 and 16 bit have a bin each. The
 * counts do not depend on the order of the values. Not thread-safe.
 */
final class BrightnessTally {
  static final int BINS = 1 << 16;
  private static final int NARROWEST = -60;

  /** By so much values are raised, so that rounding never moves a whole number below its bin. */
  private static final float NUDGE = 1 + 0x1p-20f;

  private int exponent = NARROWEST;
  private float factor = NUDGE * Math.scalb(1f, -NARROWEST);
  private int[] counts = new int[BINS];

  /** Makes room for values up to this one (finite). */
  void fit(float maximum) {
    if (maximum > 0) {
      widenTo(
          Math.max(
              exponent,
              Math.getExponent(maximum * NUDGE) + 1 - Integer.numberOfTrailingZeros(BINS)));
    }
  }

  /**
   * @param value above 0 and not above what there is room for
   */
  void add(float value) {
    counts[(int) (value * factor)]++;
  }

  void addTo(BrightnessTally sum) {
    sum.widenTo(Math.max(exponent, sum.exponent));
    widenTo(sum.exponent);
    for (int i = 0; i < BINS; i++) {
      sum.counts[i] = Math.addExact(sum.counts[i], counts[i]);
    }
  }

  /** Width of a bin, brightness units. */
  double width() {
    return Math.scalb(1.0, exponent);
  }

  int[] counts() {
    return counts.clone();
  }

  private void widenTo(int newExponent) {
    int shift = Math.min(31, newExponent - exponent);
    exponent = newExponent;
    factor = NUDGE * Math.scalb(1f, -exponent);
    if (shift > 0) {
      int[] wider = new int[BINS];
      for (int i = 0; i < BINS; i++) {
        wider[i >> shift] = Math.addExact(wider[i >> shift], counts[i]);
      }
      counts = wider;
    }
  }
}
