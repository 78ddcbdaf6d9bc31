package endolith.engine.align.patch;

import java.util.Arrays;

/**
 * Keeps the texture of a square window and drops what pre and post do not share: a binomial
 * smoothing against noise and interpolation differences, minus a wide box mean against offset and
 * shading, then clipping, so that bright dye spots weigh no more than strong texture.
 */
public final class BandPass {
  /** Radius of the subtracted mean, px. */
  static final int RADIUS = 8;

  /** Values are clipped at this multiple of the mean absolute value. */
  private static final float CLIP = 3;

  private BandPass() {}

  /** Filters a {@code side} × {@code side} window in place. */
  public static void apply(float[] window, int side) {
    filter(window, side, side);
    clip(window, side * side);
  }

  /** The linear part: filters {@code width} × {@code height} pixels in place. */
  public static void filter(float[] pixels, int width, int height) {
    smooth(pixels, width, height);
    float[] mean = Arrays.copyOf(pixels, width * height);
    BoxMean.apply(mean, width, height, RADIUS);
    for (int i = 0; i < width * height; i++) {
      pixels[i] -= mean[i];
    }
  }

  private static void clip(float[] pixels, int count) {
    float limit = CLIP * meanAbsolute(pixels, count, Float.MAX_VALUE);
    // Once more: the first mean was still raised by what it clips.
    limit = CLIP * meanAbsolute(pixels, count, limit);
    for (int i = 0; i < count; i++) {
      pixels[i] = Math.clamp(pixels[i], -limit, limit);
    }
  }

  private static float meanAbsolute(float[] pixels, int count, float limit) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += Math.min(limit, Math.abs(pixels[i]));
    }
    return (float) (sum / count);
  }

  /** 1-2-1 in both directions, edges repeated. */
  private static void smooth(float[] p, int width, int height) {
    for (int y = 0; y < height; y++) {
      int row = y * width;
      float before = p[row];
      for (int x = 0; x < width; x++) {
        float here = p[row + x];
        float after = x + 1 < width ? p[row + x + 1] : here;
        p[row + x] = 0.25f * (before + after) + 0.5f * here;
        before = here;
      }
    }
    float[] above = Arrays.copyOf(p, width);
    for (int y = 0; y < height; y++) {
      int row = y * width;
      int below = y + 1 < height ? row + width : row;
      for (int x = 0; x < width; x++) {
        float here = p[row + x];
        p[row + x] = 0.25f * (above[x] + p[below + x]) + 0.5f * here;
        above[x] = here;
      }
    }
  }
}
