package endolith.engine.align.standing;

import endolith.engine.align.patch.BandPass;

/**
 * The agreement of the two images at one place of the camera's frame, unmoved.
 *
 * @param covariance of the band-passed images, squared units of the image
 * @param correlation −1 to 1
 * @param diagonal covariance with one image moved along the diagonals, over the unmoved one: near 0
 *     for what differs from pixel to pixel, near 1 for what is smooth
 * @param peaked whether the agreement is greatest unmoved
 */
record StandingPatch(double covariance, double correlation, double diagonal, boolean peaked) {
  /** Side of the compared square, px. */
  static final int SIDE = 64;

  private static final int MARGIN = 6;

  /** Side of the window to be read, px. */
  static final int WINDOW = SIDE + 2 * MARGIN;

  /** Unrelated patches are alike by 0.04 (standard deviation). */
  private static final double LEAST_CORRELATION = 0.16;

  private static final int NEAR = 2;
  private static final int DIAGONAL = 3;

  /** Both windows are overwritten. */
  static StandingPatch of(float[] post, float[] pre) {
    BandPass.apply(post, WINDOW);
    BandPass.apply(pre, WINDOW);
    double own = covariance(post, pre, 0, 0);
    double power = Math.sqrt(covariance(post, post, 0, 0) * covariance(pre, pre, 0, 0));
    boolean peaked = true;
    for (int i = 0; i < 9; i++) {
      int dx = (i % 3 - 1) * NEAR;
      int dy = (i / 3 - 1) * NEAR;
      peaked &= i == 4 || covariance(post, pre, dx, dy) < own;
    }
    double diagonal = 0;
    for (int i = 0; i < 4; i++) {
      diagonal += covariance(post, pre, (i % 2 * 2 - 1) * DIAGONAL, (i / 2 * 2 - 1) * DIAGONAL) / 4;
    }
    return new StandingPatch(
        own, power > 0 ? own / power : 0, own > 0 ? diagonal / own : 0, peaked);
  }

  /** Whether the images agree here, and nowhere near better than unmoved. */
  boolean stands() {
    return peaked && correlation >= LEAST_CORRELATION;
  }

  private static double covariance(float[] post, float[] pre, int dx, int dy) {
    double sum = 0;
    for (int y = MARGIN; y < MARGIN + SIDE; y++) {
      int row = y * WINDOW;
      int other = (y + dy) * WINDOW + dx;
      for (int x = MARGIN; x < MARGIN + SIDE; x++) {
        sum += post[row + x] * pre[other + x];
      }
    }
    return sum / (SIDE * SIDE);
  }
}
