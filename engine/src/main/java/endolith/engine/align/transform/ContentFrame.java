package endolith.engine.align.transform;

import endolith.engine.image.Rectangle;
import java.util.Optional;

/** The raw images' rectangles under a map: how they overlap, what a map does to their corners. */
public record ContentFrame(Rectangle post, Rectangle pre) {
  private static final int GRID = 48;

  /** By how much the size of an area may change from the centre to a corner. */
  private static final double LEAST_CHANGE = 0.6;

  private static final double MOST_CHANGE = 1.7;
  private static final double MOST_STRETCH = 1.3;

  /** What is found at the end of a range may be measured a little beyond. */
  private static final double SLACK = 1.02;

  /** Share of the smaller content, seen in post, that both have; 0 to 1. */
  public double overlap(PostToPre map) {
    int common = 0;
    for (int i = 0; i < GRID * GRID; i++) {
      double x = post.x() + (i % GRID + 0.5) / GRID * post.width();
      double y = post.y() + (i / GRID + 0.5) / GRID * post.height();
      Point p = map.apply(x, y);
      boolean inside =
          p.x() >= pre.x()
              && p.y() >= pre.y()
              && p.x() < pre.x() + pre.width()
              && p.y() < pre.y() + pre.height();
      common += inside ? 1 : 0;
    }
    double scale = map.homography().areaScale(centre().x(), centre().y());
    double smaller = Math.min(post.area(), pre.area() / Math.abs(scale));
    return Math.min(1, (double) common / (GRID * GRID) * post.area() / smaller);
  }

  /** Largest distance between two maps at the corners of post, pre px. */
  public double largestDifference(PostToPre one, PostToPre other) {
    double largest = 0;
    for (int i = 0; i < 4; i++) {
      Point c = corner(i);
      largest = Math.max(largest, one.apply(c.x(), c.y()).distance(other.apply(c.x(), c.y())));
    }
    return largest;
  }

  /**
   * Why no camera could have seen the section so; empty if one could.
   *
   * @param minScale smallest scale from post to pre
   * @param maxScale largest scale
   */
  public Optional<Refusal> refusal(Homography h, double minScale, double maxScale) {
    Point c = centre();
    double middle = h.areaScale(c.x(), c.y());
    if (!(middle > 0)) {
      return Optional.of(new Refusal(Refusal.Cause.MIRRORED, 0));
    }
    double least = middle;
    double most = middle;
    for (int i = 0; i < 4; i++) {
      Point corner = corner(i);
      double there = h.areaScale(corner.x(), corner.y());
      boolean folded = !(h.weight(corner.x(), corner.y()) > 0);
      least = folded ? 0 : Math.min(least, there);
      most = folded ? Double.POSITIVE_INFINITY : Math.max(most, there);
    }
    if (least <= LEAST_CHANGE * middle || most >= MOST_CHANGE * middle) {
      return Optional.of(
          new Refusal(Refusal.Cause.STRONG_PERSPECTIVE, Math.sqrt(most / Math.max(least, 0))));
    }
    double scale = Math.sqrt(middle);
    if (scale < minScale / SLACK || scale > maxScale * SLACK) {
      return Optional.of(new Refusal(Refusal.Cause.SCALE_OUT_OF_RANGE, scale));
    }
    double stretch = stretch(h);
    return stretch < MOST_STRETCH
        ? Optional.empty()
        : Optional.of(new Refusal(Refusal.Cause.DISTORTED, stretch));
  }

  /** Ratio of the largest to the smallest magnification at the centre. */
  private double stretch(Homography h) {
    Point c = centre();
    Point o = h.apply(c);
    Point u = h.apply(c.x() + 1, c.y());
    Point v = h.apply(c.x(), c.y() + 1);
    double a = u.x() - o.x();
    double b = v.x() - o.x();
    double d = u.y() - o.y();
    double e = v.y() - o.y();
    double sum = Math.hypot(a + e, d - b);
    double difference = Math.hypot(a - e, d + b);
    return sum - difference > 0
        ? (sum + difference) / (sum - difference)
        : Double.POSITIVE_INFINITY;
  }

  private Point centre() {
    return new Point(post.x() + 0.5 * (post.width() - 1), post.y() + 0.5 * (post.height() - 1));
  }

  private Point corner(int i) {
    return new Point(
        post.x() + (i & 1) * (post.width() - 1.0), post.y() + (i >> 1) * (post.height() - 1.0));
  }
}
