package endolith.engine.align.coarse;

/**
 * Normalised correlation of two textures, block by block: robust, because dye covers some blocks
 * and spares others.
 */
final class Blocks {
  /** Side of a block in pixels. */
  static final int SIDE = 32;

  private static final double FILLED = 0.6;

  private final Texture post;
  private final Texture pre;
  private final int[] lefts;
  private final int[] tops;
  private final int count;

  /**
   * @param post in post pixels
   * @param pre warped into post pixels
   */
  Blocks(Texture post, Texture pre) {
    this.post = post;
    this.pre = pre;
    int width = post.values().width();
    int height = post.values().height();
    int stride = SIDE * 3 / 4;
    lefts = new int[(width / stride + 1) * (height / stride + 1)];
    tops = new int[lefts.length];
    int found = 0;
    for (int y = 0; y + SIDE <= height; y += stride) {
      for (int x = 0; x + SIDE <= width; x += stride) {
        if (filled(x, y)) {
          lefts[found] = x;
          tops[found++] = y;
        }
      }
    }
    count = found;
  }

  private boolean filled(int left, int top) {
    int both = 0;
    for (int y = top; y < top + SIDE; y += 2) {
      int row = y * post.values().width();
      for (int x = left; x < left + SIDE; x += 2) {
        if (post.valid().pixels()[row + x] > 0.5f && pre.valid().pixels()[row + x] > 0.5f) {
          both++;
        }
      }
    }
    return both >= FILLED * SIDE * SIDE / 4;
  }

  int count() {
    return count;
  }

  double centreX(int block) {
    return lefts[block] + (SIDE - 1) / 2.0;
  }

  double centreY(int block) {
    return tops[block] + (SIDE - 1) / 2.0;
  }

  /** −1 to 1; the pre texture read at (dx, dy) from where it lies, 0 outside. */
  double correlation(int block, int dx, int dy) {
    int width = post.values().width();
    int height = post.values().height();
    float[] a = post.values().pixels();
    float[] b = pre.values().pixels();
    float ab = 0;
    float aa = 0;
    float bb = 0;
    int firstX = Math.max(lefts[block], -dx);
    int lastX = Math.min(lefts[block] + SIDE, width - dx);
    int firstY = Math.max(tops[block], -dy);
    int lastY = Math.min(tops[block] + SIDE, height - dy);
    for (int y = firstY; y < lastY; y++) {
      int rowA = y * width;
      int rowB = (y + dy) * width + dx;
      for (int x = firstX; x < lastX; x++) {
        float u = a[rowA + x];
        float v = b[rowB + x];
        ab += u * v;
        aa += u * u;
        bb += v * v;
      }
    }
    double power = Math.sqrt((double) aa * bb);
    return power < 1e-6 ? 0 : ab / power;
  }
}
