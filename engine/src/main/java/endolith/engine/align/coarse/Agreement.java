package endolith.engine.align.coarse;

import java.util.Arrays;

/**
 * The agreement of the interiors under a hypothesis.
 *
 * @param correlation median over blocks, −1 to 1
 * @param significance how many standard deviations that lies above what wrong shifts give
 * @param blocks how many blocks lie in both rocks
 */
record Agreement(double correlation, double significance, int blocks) {
  static final Agreement NONE = new Agreement(0, 0, 0);

  /**
   * Wrong shifts: two rings of eight, far enough that band-passed texture has nothing in common.
   */
  private static final int[] RINGS = {11, 19};

  /** Least spread assumed of the correlation at wrong shifts. */
  private static final double LEAST_SPREAD = 0.012;

  static Agreement of(Blocks blocks) {
    if (blocks.count() < 4) {
      return new Agreement(0, 0, blocks.count());
    }
    double correlation = median(blocks, 0, 0);
    double sum = 0;
    double squares = 0;
    int shifts = 0;
    for (int ring : RINGS) {
      for (int i = 0; i < 8; i++) {
        double angle = Math.PI / 4 * i + ring;
        double wrong =
            median(
                blocks,
                (int) Math.round(ring * Math.cos(angle)),
                (int) Math.round(ring * Math.sin(angle)));
        sum += wrong;
        squares += wrong * wrong;
        shifts++;
      }
    }
    double mean = sum / shifts;
    double spread = Math.sqrt(Math.max(0, squares / shifts - mean * mean));
    double floor = Math.max(LEAST_SPREAD, 0.12 / Math.sqrt(blocks.count()));
    return new Agreement(
        correlation, (correlation - mean) / Math.max(spread, floor), blocks.count());
  }

  private static double median(Blocks blocks, int dx, int dy) {
    double[] values = new double[blocks.count()];
    for (int block = 0; block < values.length; block++) {
      values[block] = blocks.correlation(block, dx, dy);
    }
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]);
  }
}
