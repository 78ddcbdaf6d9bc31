package endolith.engine.align.patch;

/**
 * The middle of a window moved by a fraction of a pixel (cubic convolution), one pixel larger on
 * each side for gradients.
 */
final class ShiftedWindow {
  private final PatchSize size;
  private final int stride;
  private final float[] values;
  private final float[] across;

  ShiftedWindow(PatchSize size) {
    this.size = size;
    this.stride = size.side() + 2;
    this.values = new float[stride * stride];
    this.across = new float[stride * (stride + 3)];
  }

  int stride() {
    return stride;
  }

  float[] values() {
    return values;
  }

  /** Index into {@link #values} of pixel (x, y) of the patch, 0 to side − 1. */
  int index(int x, int y) {
    return (y + 1) * stride + x + 1;
  }

  float value(int x, int y) {
    return values[index(x, y)];
  }

  /** Fills in {@code source(p + d)}; {@code |d|} is at most {@code size.search() + 1.5}. */
  void move(float[] source, double dx, double dy) {
    int wholeX = (int) Math.floor(dx);
    int wholeY = (int) Math.floor(dy);
    float[] a = weights((float) (dx - wholeX));
    float[] b = weights((float) (dy - wholeY));
    int window = size.window();
    // Rows and columns of the first neighbour; kept inside, where only the outermost gradient
    // suffers.
    int left = size.margin() - 2 + wholeX;
    int top = size.margin() - 2 + wholeY;
    boolean inside = left >= 0 && left + stride + 2 < window;
    for (int y = 0; y < stride + 3; y++) {
      int row = Math.clamp(top + y, 0, window - 1) * window;
      if (inside) {
        blend(a, source, row + left, 1, across, y * stride, stride);
      } else {
        blendAtEdge(a, source, row, left, y * stride);
      }
    }
    blend(b, across, 0, stride, values, 0, stride * stride);
  }

  private void blendAtEdge(float[] a, float[] source, int row, int left, int to) {
    int window = size.window();
    for (int x = 0; x < stride; x++) {
      int c = left + x;
      across[to + x] =
          c >= 0 && c + 3 < window
              ? a[0] * source[row + c]
                  + a[1] * source[row + c + 1]
                  + a[2] * source[row + c + 2]
                  + a[3] * source[row + c + 3]
              : source[row + Math.clamp(c + 1, 0, window - 1)];
    }
  }

  /** Weighs each pixel and the three that follow it in steps. */
  private static void blend(
      float[] weights, float[] from, int first, int step, float[] into, int start, int count) {
    float w0 = weights[0];
    float w1 = weights[1];
    float w2 = weights[2];
    float w3 = weights[3];
    for (int i = 0; i < count; i++) {
      int at = first + i;
      into[start + i] =
          w0 * from[at]
              + w1 * from[at + step]
              + w2 * from[at + 2 * step]
              + w3 * from[at + 3 * step];
    }
  }

  private static float[] weights(float f) {
    float f2 = f * f;
    float f3 = f2 * f;
    return new float[] {
      f2 - 0.5f * (f3 + f),
      1.5f * f3 - 2.5f * f2 + 1,
      2 * f2 - 1.5f * f3 + 0.5f * f,
      0.5f * (f3 - f2)
    };
  }
}
