package endolith.engine.image.codec;

import java.util.Arrays;

/** Prefix codes as Deflate uses them (RFC 1951, 3.2.2). */
final class HuffmanCode {
  private HuffmanCode() {}

  /**
   * Lengths of an optimal code, at most {@code limit} bits.
   *
   * @param counts how often each symbol occurs; at least two occur
   * @return a length per symbol, 0 for those that do not occur
   */
  static int[] lengths(int[] counts, int limit) {
    int[] weights = counts.clone();
    while (true) {
      int[] lengths = unlimited(weights);
      if (Arrays.stream(lengths).max().orElse(0) <= limit) {
        return lengths;
      }
      // Flatter counts give a flatter tree; a symbol that occurs keeps a weight of at least 1.
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (weights[i] + 1) / 2;
      }
    }
  }

  /** The codes for such lengths, their bits reversed: Deflate packs them first bit lowest. */
  static int[] codes(int[] lengths) {
    int[] perLength = new int[17];
    for (int length : lengths) {
      perLength[length]++;
    }
    perLength[0] = 0;
    int[] next = new int[17];
    for (int bits = 1; bits <= 16; bits++) {
      next[bits] = (next[bits - 1] + perLength[bits - 1]) << 1;
    }
    int[] codes = new int[lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      if (lengths[i] > 0) {
        codes[i] = Integer.reverse(next[lengths[i]]++) >>> (32 - lengths[i]);
      }
    }
    return codes;
  }

  /** Huffman's construction with two queues: sorted leaves, and nodes in order of making. */
  private static int[] unlimited(int[] weights) {
    int symbols = weights.length;
    long[] leaves = new long[symbols]; // weight, then symbol: equal weights stay in order
    int used = 0;
    for (int i = 0; i < symbols; i++) {
      if (weights[i] > 0) {
        leaves[used++] = (long) weights[i] << 16 | i;
      }
    }
    Arrays.sort(leaves, 0, used);
    long[] weight = new long[2 * used - 1];
    int[] parent = new int[2 * used - 1];
    for (int i = 0; i < used; i++) {
      weight[i] = leaves[i] >>> 16;
    }
    int leaf = 0;
    int inner = used;
    for (int made = used; made < weight.length; made++) {
      for (int child = 0; child < 2; child++) {
        int lighter =
            leaf < used && (inner == made || weight[leaf] <= weight[inner]) ? leaf++ : inner++;
        weight[made] += weight[lighter];
        parent[lighter] = made;
      }
    }
    int[] depth = new int[weight.length];
    int[] lengths = new int[symbols];
    for (int i = weight.length - 2; i >= 0; i--) {
      depth[i] = depth[parent[i]] + 1;
      if (i < used) {
        lengths[(int) leaves[i] & 0xFFFF] = depth[i];
      }
    }
    return lengths;
  }
}
