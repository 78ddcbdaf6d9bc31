package endolith.engine.align;

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
    for (int y = 0; y < stride + 3; y++) {
      int row = Math.clamp(top + y, 0, window - 1) * window;
      for (int x = 0; x < stride; x++) {
        int c = left + x;
        across[y * stride + x] =
            c >= 0 && c + 3 < window
                ? a[0] * source[row + c]
                    + a[1] * source[row + c + 1]
                    + a[2] * source[row + c + 2]
                    + a[3] * source[row + c + 3]
                : source[row + Math.clamp(c + 1, 0, window - 1)];
      }
    }
    for (int i = 0; i < stride * stride; i++) {
      values[i] =
          b[0] * across[i]
              + b[1] * across[i + stride]
              + b[2] * across[i + 2 * stride]
              + b[3] * across[i + 3 * stride];
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
