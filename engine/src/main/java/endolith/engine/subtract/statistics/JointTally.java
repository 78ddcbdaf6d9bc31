package endolith.engine.subtract.statistics;

/**
 * A joint histogram under construction whose bins widen as larger values arrive. Widths are powers
 * of two, so that widening merges whole bins: the result does not depend on the order of the values
 * nor on how they were spread over tallies that are added up. Not thread-safe.
 */
final class JointTally {
  private static final int SIZE = JointHistogram.SIZE;
  private static final int SMALLEST_EXPONENT = -40;

  private int preExponent = SMALLEST_EXPONENT;
  private int postExponent = SMALLEST_EXPONENT;
  private float preLargest;
  private float postLargest;
  private final int[] counts = new int[SIZE * SIZE];

  /** Makes room for values up to these maxima (finite); to be called before values are counted. */
  void fit(float preMaximum, float postMaximum) {
    widenTo(
        Math.max(preExponent, exponentFor(preMaximum)),
        Math.max(postExponent, exponentFor(postMaximum)));
    preLargest = Math.max(preLargest, preMaximum);
    postLargest = Math.max(postLargest, postMaximum);
  }

  private static int exponentFor(float maximum) {
    return maximum <= 0
        ? SMALLEST_EXPONENT
        : Math.max(
            SMALLEST_EXPONENT, Math.getExponent(maximum) + 1 - Integer.numberOfTrailingZeros(SIZE));
  }

  float preFactor() {
    return Math.scalb(1f, -preExponent);
  }

  float postFactor() {
    return Math.scalb(1f, -postExponent);
  }

  /** Counts; for loops that hold the factors in local variables. */
  int[] counts() {
    return counts;
  }

  void addTo(JointTally sum) {
    sum.widenTo(Math.max(preExponent, sum.preExponent), Math.max(postExponent, sum.postExponent));
    widenTo(sum.preExponent, sum.postExponent);
    sum.preLargest = Math.max(sum.preLargest, preLargest);
    sum.postLargest = Math.max(sum.postLargest, postLargest);
    for (int i = 0; i < counts.length; i++) {
      sum.counts[i] = Math.addExact(sum.counts[i], counts[i]);
    }
  }

  JointHistogram histogram() {
    long[] copy = new long[counts.length];
    for (int i = 0; i < counts.length; i++) {
      copy[i] = counts[i];
    }
    return new JointHistogram(Math.scalb(1.0, preExponent), Math.scalb(1.0, postExponent), copy);
  }

  private void widenTo(int newPreExponent, int newPostExponent) {
    int preShift = Math.min(31, newPreExponent - preExponent);
    int postShift = Math.min(31, newPostExponent - postExponent);
    if (preShift > 0 || postShift > 0) {
      // Bins beyond those of the largest values so far are empty, all of them before the first.
      int rows = (int) (postLargest * postFactor());
      int columns = (int) (preLargest * preFactor());
      // A bin's new place never lies behind its old one, so one ascending pass can work in place.
      for (int row = 0; row <= rows; row++) {
        int target = (row >> postShift) * SIZE;
        for (int column = 0; column <= columns; column++) {
          move(row * SIZE + column, target + (column >> preShift));
        }
      }
    }
    preExponent = newPreExponent;
    postExponent = newPostExponent;
  }

  private void move(int from, int to) {
    if (to != from) {
      int moved = counts[from];
      counts[from] = 0;
      counts[to] = Math.addExact(counts[to], moved);
    }
  }
}
