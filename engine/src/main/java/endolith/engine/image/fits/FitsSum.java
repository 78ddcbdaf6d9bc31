package endolith.engine.image.fits;

import nom.tam.fits.utilities.FitsCheckSum;

/**
 * The checksum of a FITS file's data (FITS standard 4.0, appendix J): the ones' complement sum of
 * its 32-bit words, which for floats are their bits. For one thread.
 */
public final class FitsSum {
  private static final long WORD = 0xFFFFFFFFL;

  private long sum;

  /** Adds the first {@code count} samples. */
  public void add(float[] samples, int count) {
    long words = 0; // up to 2^31 words of 32 bits fit
    for (int i = 0; i < count; i++) {
      words += Float.floatToRawIntBits(samples[i]) & WORD;
    }
    sum = FitsCheckSum.sumOf(sum, words & WORD, words >>> Integer.SIZE);
  }

  /** The sum of all samples so far, 32 bits. */
  public long value() {
    return sum;
  }
}
