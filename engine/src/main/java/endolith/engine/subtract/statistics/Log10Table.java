package endolith.engine.subtract.statistics;

/**
 * Decimal logarithm of positive normal doubles from a table of 2048 mantissa intervals with a
 * linear term inside each; absolute error below 2e-8.
 */
final class Log10Table {
  private static final int BITS = 11;
  private static final int SIZE = 1 << BITS;
  private static final double LOG10_OF_2 = Math.log10(2);
  private static final double[] VALUE = new double[SIZE];
  private static final double[] SLOPE = new double[SIZE];

  static {
    for (int i = 0; i < SIZE; i++) {
      double middle = 1 + (i + 0.5) / SIZE;
      VALUE[i] = Math.log10(middle);
      SLOPE[i] = 1 / (middle * Math.log(10));
    }
  }

  private Log10Table() {}

  /**
   * @param v positive and normal (at least 2^-1022)
   */
  static double log10(double v) {
    long bits = Double.doubleToRawLongBits(v);
    int exponent = (int) (bits >>> 52) - 1023;
    int index = (int) (bits >>> (52 - BITS)) & (SIZE - 1);
    double mantissa =
        Double.longBitsToDouble((bits & 0x000f_ffff_ffff_ffffL) | 0x3ff0_0000_0000_0000L);
    double middle = 1 + (index + 0.5) / SIZE;
    return exponent * LOG10_OF_2 + VALUE[index] + (mantissa - middle) * SLOPE[index];
  }
}
