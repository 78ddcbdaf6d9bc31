package endolith.engine.image.tile;

import endolith.engine.image.Pyramid;

/**
 * The step from one level of a {@link Pyramid} to the next: means of 2 × 2 pixels in float32, in
 * this order of additions and no other, so that a level is the same bits whoever computes it.
 */
public final class Reduction {
  private Reduction() {}

  /**
   * Halves {@code w} × {@code h} pixels; at an odd right or bottom edge the mean is over the pixels
   * there are.
   *
   * @param from row by row without gaps
   * @param into receives {@code (w + 1) / 2} × {@code (h + 1) / 2} pixels; not {@code from}
   */
  public static void halve(float[] from, int w, int h, float[] into) {
    int out = 0;
    for (int y = 0; y < h; y += 2) {
      int top = y * w;
      boolean both = y + 1 < h;
      if (both) {
        halveRows(from, top, top + w, w / 2, into, out);
      } else {
        halveRow(from, top, w / 2, into, out);
      }
      out += w / 2;
      if ((w & 1) != 0) {
        int last = top + w - 1;
        into[out++] = both ? (from[last] + from[last + w]) * 0.5f : from[last];
      }
    }
  }

  private static void halveRows(
      float[] from, int top, int bottom, int pairs, float[] into, int out) {
    for (int i = 0; i < pairs; i++) {
      int x = 2 * i;
      into[out + i] =
          ((from[top + x] + from[top + x + 1]) + (from[bottom + x] + from[bottom + x + 1])) * 0.25f;
    }
  }

  private static void halveRow(float[] from, int top, int pairs, float[] into, int out) {
    for (int i = 0; i < pairs; i++) {
      into[out + i] = (from[top + 2 * i] + from[top + 2 * i + 1]) * 0.5f;
    }
  }
}
