package endolith.engine.align.transform;

import java.util.Optional;

/**
 * The map from post to pre: {@code homography(p) + displacement(p)}, padded full-resolution pixels
 * on both sides.
 *
 * @param displacement smooth local correction, pre px at a post position; empty for none
 */
public record PostToPre(Homography homography, Optional<Displacement> displacement) {

  public static final PostToPre IDENTITY = of(Homography.IDENTITY);

  public static PostToPre of(Homography homography) {
    return new PostToPre(homography, Optional.empty());
  }

  /** The pre position of a post position. */
  public Point apply(double x, double y) {
    Point p = homography.apply(x, y);
    if (displacement.isEmpty()) {
      return p;
    }
    Point d = displacement.get().at(x, y);
    return new Point(p.x() + d.x(), p.y() + d.y());
  }

  public Point apply(Point post) {
    return apply(post.x(), post.y());
  }

  /**
   * The post position of a pre position, by fixed-point iteration to 1e-6 px; exact for a
   * homography.
   */
  public Point invert(double x, double y) {
    Homography inverse = homography.inverse();
    Point post = inverse.apply(x, y);
    for (int round = 0; round < 50 && displacement.isPresent(); round++) {
      Point d = displacement.get().at(post.x(), post.y());
      Point next = inverse.apply(x - d.x(), y - d.y());
      double step = next.distance(post);
      post = next;
      if (step < 1e-6) {
        break;
      }
    }
    return post;
  }

  /** The same map between pixels of a pyramid level. */
  public PostToPre atLevel(int level) {
    return new PostToPre(homography.atLevel(level), displacement.map(d -> d.atLevel(level)));
  }
}
