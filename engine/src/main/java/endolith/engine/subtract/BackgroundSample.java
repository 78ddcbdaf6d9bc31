package endolith.engine.subtract;

/**
 * Squares of {@link #SIDE} px from all over the images, each with the means of its {@link #PARTS}
 * parts; a part of which a pixel is not positive or saturated in either image is NaN.
 *
 * @param x left edges of the squares, px
 * @param y upper edges, px
 * @param post means of the parts, {@link #PARTS} in a row for each square, brightness units
 * @param pre as {@code post}
 */
record BackgroundSample(int[] x, int[] y, float[] post, float[] pre) {
  /** Side of a square, px. */
  static final int SIDE = 16;

  static final int PARTS = (SIDE / TileTally.BLOCK) * (SIDE / TileTally.BLOCK);

  int count() {
    return x.length;
  }

  double centreX(int square) {
    return x[square] + 0.5 * (SIDE - 1);
  }

  double centreY(int square) {
    return y[square] + 0.5 * (SIDE - 1);
  }
}
