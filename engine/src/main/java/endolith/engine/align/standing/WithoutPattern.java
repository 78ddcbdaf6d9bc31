package endolith.engine.align.standing;

import endolith.engine.align.patch.BoxMean;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import java.io.IOException;
import java.util.Arrays;

/**
 * One image without what the other one shows at the same place of the camera's frame: of the fine
 * detail, what both have in common is weakened until, around each pixel, the two no longer agree
 * unmoved. With s half the sum and d half the difference of the two images' detail, s is multiplied
 * by the ratio of d's standard deviation to that of s: then k²·var(s) = var(d), and the covariance
 * of k·s + d and k·s − d is 0.
 */
final class WithoutPattern implements Plane {
  /** Detail is what a box mean of this radius leaves over, px. */
  private static final int DETAIL = 8;

  /** Radius around a pixel in which the two must not agree, px. */
  private static final int AROUND = 12;

  private static final int REACH = DETAIL + AROUND;

  private final Plane own;
  private final Plane other;
  private final Rectangle content;
  private final float raised;

  /**
   * @param content where both images have pixels
   * @param raised added to every pixel of the content, so that none is negative
   */
  WithoutPattern(Plane own, Plane other, Rectangle content, float raised) {
    this.own = own;
    this.other = other;
    this.content = content;
    this.raised = raised;
  }

  @Override
  public int width() {
    return own.width();
  }

  @Override
  public int height() {
    return own.height();
  }

  @Override
  public boolean isBlank(int x, int y, int w, int h) {
    return !content.meets(x, y, w, h);
  }

  @Override
  public void read(int x, int y, int w, int h, float[] into) throws IOException {
    Arrays.fill(into, 0, w * h, 0);
    if (!content.meets(x, y, w, h)) {
      return;
    }
    int left = Math.max(content.x(), x - REACH);
    int top = Math.max(content.y(), y - REACH);
    int width = Math.min(content.x() + content.width(), x + w + REACH) - left;
    int height = Math.min(content.y() + content.height(), y + h + REACH) - top;
    float[] pixels = new float[width * height];
    float[] others = new float[width * height];
    own.read(left, top, width, height, pixels);
    other.read(left, top, width, height, others);
    float[] common = common(pixels, others, width, height);
    int fromX = Math.max(x, content.x());
    int toX = Math.min(x + w, content.x() + content.width());
    for (int row = Math.max(y, content.y());
        row < Math.min(y + h, content.y() + content.height());
        row++) {
      for (int column = fromX; column < toX; column++) {
        int at = (row - top) * width + column - left;
        into[(row - y) * w + column - x] = raised + pixels[at] - common[at];
      }
    }
  }

  /** What is to be taken away from either image. */
  private static float[] common(float[] pixels, float[] others, int width, int height) {
    int n = width * height;
    float[] own = detail(pixels, width, height);
    float[] other = detail(others, width, height);
    float[] sum = new float[n];
    float[] sums = new float[n];
    float[] differences = new float[n];
    for (int i = 0; i < n; i++) {
      sum[i] = 0.5f * (own[i] + other[i]);
      float difference = 0.5f * (own[i] - other[i]);
      sums[i] = sum[i] * sum[i];
      differences[i] = difference * difference;
    }
    BoxMean.apply(sums, width, height, AROUND);
    BoxMean.apply(differences, width, height, AROUND);
    for (int i = 0; i < n; i++) {
      double kept = sums[i] > differences[i] ? Math.sqrt(differences[i] / sums[i]) : 1;
      sum[i] *= (float) (1 - kept);
    }
    return sum;
  }

  private static float[] detail(float[] pixels, int width, int height) {
    float[] detail = pixels.clone();
    BoxMean.apply(detail, width, height, DETAIL);
    for (int i = 0; i < detail.length; i++) {
      detail[i] = pixels[i] - detail[i];
    }
    return detail;
  }
}
