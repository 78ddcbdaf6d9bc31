package endolith.engine.align.patch;

import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.warp.WarpedPlane;
import endolith.engine.image.Plane;
import endolith.engine.image.Rectangle;
import java.io.IOException;

/**
 * Both images at one pyramid level, the pre image seen through the current map.
 *
 * @param map of this level's pixels
 */
public record LevelPair(
    int level, Plane post, Rectangle postContent, Plane pre, Rectangle preContent, PostToPre map) {

  public static LevelPair of(PaddedImage post, PaddedImage pre, int level, PostToPre fullMap) {
    return new LevelPair(
        level,
        post.image().level(level),
        post.contentAt(level),
        pre.image().level(level),
        pre.contentAt(level),
        fullMap.atLevel(level));
  }

  public double factor() {
    return 1L << level;
  }

  Point toFull(Point p) {
    return Homography.levelToFull(level).apply(p);
  }

  Point toLevel(Point p) {
    return Homography.levelToFull(level).inverse().apply(p);
  }

  /** Whether both images have all pixels of the square window, with some room around in pre. */
  public boolean covers(int x, int y, int side) {
    Rectangle c = postContent;
    if (x < c.x() || y < c.y() || x + side > c.x() + c.width() || y + side > c.y() + c.height()) {
      return false;
    }
    for (int corner = 0; corner < 4; corner++) {
      Point p = map.apply(x + (corner & 1) * (side - 1.0), y + (corner >> 1) * (side - 1.0));
      if (!hasPre(p, 2)) {
        return false;
      }
    }
    return true;
  }

  /** Whether pre has a pixel at the pre position, at least {@code margin} px from its edge. */
  boolean hasPre(Point p, double margin) {
    Rectangle c = preContent;
    return p.x() >= c.x() + margin
        && p.y() >= c.y() + margin
        && p.x() <= c.x() + c.width() - 1 - margin
        && p.y() <= c.y() + c.height() - 1 - margin;
  }

  public float[] readPost(int x, int y, int w, int h) throws IOException {
    float[] pixels = new float[w * h];
    post.read(x, y, w, h, pixels);
    return pixels;
  }

  /** The pre image on the post grid. */
  public float[] readWarpedPre(int x, int y, int w, int h) throws IOException {
    float[] pixels = new float[w * h];
    new WarpedPlane(pre, preContent, map, post.width(), post.height()).read(x, y, w, h, pixels);
    return pixels;
  }
}
