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
    int pairs = w / 2;
    for (int y = 0; y < h; y += 2) {
      int top = y * w;
      if (y + 1 < h) {
        int bottom = top + w;
        for (int i = 0; i < pairs; i++, top += 2, bottom += 2) {
          into[out++] = ((from[top] + from[top + 1]) + (from[bottom] + from[bottom + 1])) * 0.25f;
        }
        if ((w & 1) != 0) {
          into[out++] = (from[top] + from[bottom]) * 0.5f;
        }
      } else {
        for (int i = 0; i < pairs; i++, top += 2) {
          into[out++] = (from[top] + from[top + 1]) * 0.5f;
        }
        if ((w & 1) != 0) {
          into[out++] = from[top];
        }
      }
    }
  }
}
