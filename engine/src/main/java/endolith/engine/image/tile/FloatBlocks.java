package endolith.engine.image.tile;

import java.util.Arrays;

/** Small loops over the float samples of tiles. */
public final class FloatBlocks {
  private FloatBlocks() {}

  /** Whether the first {@code count} samples are all +0 (a −0 must come back as −0). */
  public static boolean areZero(float[] samples, int count) {
    for (int i = 0; i < count; i++) {
      if (Float.floatToRawIntBits(samples[i]) != 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Spreads {@code w} × {@code h} samples without gaps, in place, to rows of {@code fullW}, and
   * fills the rest of {@code fullW} × {@code fullH} with zeros.
   */
  public static void pad(float[] samples, int w, int h, int fullW, int fullH) {
    if (w < fullW) {
      for (int y = h - 1; y >= 0; y--) {
        System.arraycopy(samples, y * w, samples, y * fullW, w);
        Arrays.fill(samples, y * fullW + w, (y + 1) * fullW, 0f);
      }
    }
    Arrays.fill(samples, h * fullW, fullH * fullW, 0f);
  }

  /** Copies a block between two images held row by row. */
  public static void copy(
      float[] from,
      int fromAt,
      int fromStride,
      float[] into,
      int intoAt,
      int intoStride,
      int w,
      int h) {
    for (int y = 0; y < h; y++) {
      System.arraycopy(from, fromAt + y * fromStride, into, intoAt + y * intoStride, w);
    }
  }

  /** Zeros a block of an image held row by row. */
  public static void clear(float[] into, int intoAt, int intoStride, int w, int h) {
    for (int y = 0; y < h; y++) {
      Arrays.fill(into, intoAt + y * intoStride, intoAt + y * intoStride + w, 0f);
    }
  }
}
