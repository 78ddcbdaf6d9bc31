package endolith.engine.subtract;

import endolith.engine.image.Plane;
import java.io.IOException;

/**
 * {@code post − scale × aligned pre}, computed region by region in float32; in the frame and size
 * of post. Negative values are kept. 0 where both images are 0.
 */
public final class DifferencePlane implements Plane {
  private final Plane post;
  private final Plane alignedPre;
  private final float scale;

  /**
   * @param scale how much brighter the mineral background became from pre to post
   */
  public DifferencePlane(Plane post, Plane alignedPre, double scale) {
    if (post.width() != alignedPre.width() || post.height() != alignedPre.height()) {
      throw new IllegalArgumentException("post and aligned pre differ in size");
    }
    if (!(scale > 0 && scale < Float.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("scale must be positive, was " + scale);
    }
    this.post = post;
    this.alignedPre = alignedPre;
    this.scale = (float) scale;
  }

  @Override
  public int width() {
    return post.width();
  }

  @Override
  public int height() {
    return post.height();
  }

  @Override
  public void read(int x, int y, int w, int h, float[] into) throws IOException {
    post.read(x, y, w, h, into);
    if (alignedPre.isBlank(x, y, w, h)) {
      return;
    }
    float[] pre = new float[w * h];
    alignedPre.read(x, y, w, h, pre);
    for (int i = 0; i < pre.length; i++) {
      into[i] -= scale * pre[i];
    }
  }

  @Override
  public boolean isBlank(int x, int y, int w, int h) {
    return post.isBlank(x, y, w, h) && alignedPre.isBlank(x, y, w, h);
  }
}
