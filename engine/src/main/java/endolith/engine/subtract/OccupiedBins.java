package endolith.engine.subtract;

import java.util.Arrays;

/** The bins of a joint histogram that hold anything, post by post: a small part of them all. */
final class OccupiedBins {
  private int size;
  private int[] bins = new int[1 << 12];
  private int[] counts = new int[1 << 12];

  OccupiedBins(JointHistogram histogram) {
    for (int post = 0; post < JointHistogram.SIZE; post++) {
      for (int pre = 0; pre < JointHistogram.SIZE; pre++) {
        long count = histogram.count(pre, post);
        if (count != 0) {
          add(post * JointHistogram.SIZE + pre, Math.toIntExact(count));
        }
      }
    }
  }

  private void add(int bin, int count) {
    if (size == bins.length) {
      bins = Arrays.copyOf(bins, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
    }
    bins[size] = bin;
    counts[size++] = count;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  int preBin(int index) {
    return bins[index] % JointHistogram.SIZE;
  }

  int postBin(int index) {
    return bins[index] / JointHistogram.SIZE;
  }

  int count(int index) {
    return counts[index];
  }
}
