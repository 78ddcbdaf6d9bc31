package endolith.engine.align.fit;

import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;

/**
 * A match: the position in pre of the texture around a post position.
 *
 * @param post full-resolution px
 * @param pre full-resolution px
 * @param sigma expected error per axis from noise alone, full-resolution px
 * @param correlation of the textures at the best position, −1 to 1
 */
public record PatchMatch(Point post, Point pre, double sigma, double correlation) {

  /** By what the texture lies beside where a map says, pre px. */
  public Point residual(PostToPre map) {
    Point mapped = map.apply(post);
    return new Point(pre.x() - mapped.x(), pre.y() - mapped.y());
  }
}
