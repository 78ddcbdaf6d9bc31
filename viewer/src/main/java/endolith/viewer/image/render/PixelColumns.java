package endolith.viewer.image.render;

/**
 * Where along one axis the pixels of a panel lie in the frame of the layers, in fixed point: all
 * layers of a panel round alike, whatever their own place.
 */
final class PixelColumns {
  private static final int FRACTION_BITS = 24;
  private static final double UNIT = 1L << FRACTION_BITS;

  /** Weights of interpolation run from 0 to this. */
  static final int WEIGHTS = 256;

  private final long[] positions;

  /**
   * @param centre in the middle of the panel; pixel centres at whole numbers
   * @param zoom panel px for each px of the layers
   * @param count px of the panel
   */
  PixelColumns(double centre, double zoom, int count) {
    positions = new long[count];
    // From here on, pixel p reaches from p to p + 1.
    double first = centre + 0.5 + (0.5 - count / 2.0) / zoom;
    for (int i = 0; i < count; i++) {
      positions[i] = (long) Math.floor((first + i / zoom) * UNIT);
    }
  }

  int count() {
    return positions.length;
  }

  /**
   * The pixel of a level that each pixel of the panel shows.
   *
   * @param origin of the layer, whole px
   */
  int[] indices(int origin, int level) {
    int[] indices = new int[positions.length];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = (int) (position(i, origin) >> FRACTION_BITS + level);
    }
    return indices;
  }

  /** The first one of the two pixels of a level that each pixel of the panel lies between. */
  int[] lower(int origin, int level) {
    int[] lower = new int[positions.length];
    for (int i = 0; i < lower.length; i++) {
      lower[i] = (int) (beside(i, origin, level) >> FRACTION_BITS + level);
    }
    return lower;
  }

  /** How near the second one of these two it lies, 0 to {@link #WEIGHTS} (exclusive). */
  int[] weights(int origin, int level) {
    int[] weights = new int[positions.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (int) (beside(i, origin, level) >> FRACTION_BITS + level - 8) & WEIGHTS - 1;
    }
    return weights;
  }

  private long position(int i, int origin) {
    return positions[i] - ((long) origin << FRACTION_BITS);
  }

  /** From the centre of a level's pixel instead of its edge. */
  private long beside(int i, int origin, int level) {
    return position(i, origin) - (1L << FRACTION_BITS + level - 1);
  }
}
