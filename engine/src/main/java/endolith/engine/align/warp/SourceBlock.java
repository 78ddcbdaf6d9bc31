package endolith.engine.align.warp;

import endolith.engine.image.Rectangle;

/**
 * A part of the pre image in memory, sampled by cubic convolution with a = −0.5 (Keys, "Cubic
 * convolution interpolation for digital image processing", IEEE Trans. ASSP 29, 1981). Neighbours
 * beyond the content are taken from its edge; positions more than half a pixel outside the content
 * give 0, and so do negative overshoots.
 *
 * @param pixels of {@code box}, row by row; may be longer
 * @param box what was read; holds all neighbours inside {@code content} of the positions to come
 */
record SourceBlock(float[] pixels, Rectangle box, Rectangle content) {

  /** Samples {@code count} positions to {@code into[offset ..]}. */
  void sample(double[] preX, double[] preY, int count, float[] into, int offset) {
    int left = content.x();
    int top = content.y();
    int right = left + content.width() - 1;
    int bottom = top + content.height() - 1;
    double minX = left - 0.5;
    double minY = top - 0.5;
    double maxX = right + 0.5;
    double maxY = bottom + 0.5;
    int stride = box.width();
    int origin = -box.y() * stride - box.x();
    float[] p = pixels;
    for (int i = 0; i < count; i++) {
      double x = preX[i];
      double y = preY[i];
      if (!(x >= minX && x <= maxX && y >= minY && y <= maxY)) {
        into[offset + i] = 0;
        continue;
      }
      // Positions are at least −0.5 here: adding 1 makes the cast a floor.
      int column = (int) (x + 1) - 1;
      int row = (int) (y + 1) - 1;
      float f = (float) (x - column);
      float g = (float) (y - row);
      float f2 = f * f;
      float f3 = f2 * f;
      float a0 = f2 - 0.5f * (f3 + f);
      float a1 = 1.5f * f3 - 2.5f * f2 + 1;
      float a2 = 2 * f2 - 1.5f * f3 + 0.5f * f;
      float a3 = 0.5f * (f3 - f2);
      float g2 = g * g;
      float g3 = g2 * g;
      float b0 = g2 - 0.5f * (g3 + g);
      float b1 = 1.5f * g3 - 2.5f * g2 + 1;
      float b2 = 2 * g2 - 1.5f * g3 + 0.5f * g;
      float b3 = 0.5f * (g3 - g2);
      float value;
      if (column > left && column + 2 <= right && row > top && row + 2 <= bottom) {
        int r0 = origin + (row - 1) * stride + column - 1;
        int r1 = r0 + stride;
        int r2 = r1 + stride;
        int r3 = r2 + stride;
        value =
            b0 * (a0 * p[r0] + a1 * p[r0 + 1] + a2 * p[r0 + 2] + a3 * p[r0 + 3])
                + b1 * (a0 * p[r1] + a1 * p[r1 + 1] + a2 * p[r1 + 2] + a3 * p[r1 + 3])
                + b2 * (a0 * p[r2] + a1 * p[r2 + 1] + a2 * p[r2 + 2] + a3 * p[r2 + 3])
                + b3 * (a0 * p[r3] + a1 * p[r3 + 1] + a2 * p[r3 + 2] + a3 * p[r3 + 3]);
      } else {
        int c0 = Math.clamp(column - 1, left, right);
        int c1 = Math.clamp(column, left, right);
        int c2 = Math.clamp(column + 1, left, right);
        int c3 = Math.clamp(column + 2, left, right);
        int r0 = origin + Math.clamp(row - 1, top, bottom) * stride;
        int r1 = origin + Math.clamp(row, top, bottom) * stride;
        int r2 = origin + Math.clamp(row + 1, top, bottom) * stride;
        int r3 = origin + Math.clamp(row + 2, top, bottom) * stride;
        value =
            b0 * (a0 * p[r0 + c0] + a1 * p[r0 + c1] + a2 * p[r0 + c2] + a3 * p[r0 + c3])
                + b1 * (a0 * p[r1 + c0] + a1 * p[r1 + c1] + a2 * p[r1 + c2] + a3 * p[r1 + c3])
                + b2 * (a0 * p[r2 + c0] + a1 * p[r2 + c1] + a2 * p[r2 + c2] + a3 * p[r2 + c3])
                + b3 * (a0 * p[r3 + c0] + a1 * p[r3 + c1] + a2 * p[r3 + c2] + a3 * p[r3 + c3]);
      }
      into[offset + i] = value > 0 ? value : 0;
    }
  }
}
