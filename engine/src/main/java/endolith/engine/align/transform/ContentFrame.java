package endolith.engine.align.transform;

import endolith.engine.image.Rectangle;

/** The raw images' rectangles under a map: how they overlap, what a map does to their corners. */
public record ContentFrame(Rectangle post, Rectangle pre) {
  private static final int GRID = 48;

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

  /** Whether a camera could have seen the section so: not mirrored, hardly distorted. */
  public boolean isPlausible(Homography h) {
    double middle = h.areaScale(centre().x(), centre().y());
    // Twice in either direction leaves room beyond any two microscopes' magnifications of one
    // section.
    boolean plausible = middle > 0.25 && middle < 4 && isNearlySimilar(h);
    for (int i = 0; i < 4; i++) {
      Point c = corner(i);
      double change = h.areaScale(c.x(), c.y()) / middle;
      plausible &= h.weight(c.x(), c.y()) > 0 && change > 0.6 && change < 1.7;
    }
    return plausible;
  }

  /** The ratio of the largest to the smallest magnification at the centre stays below 1.3. */
  private boolean isNearlySimilar(Homography h) {
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
    return sum - difference > 0 && (sum + difference) / (sum - difference) < 1.3;
  }

  private Point centre() {
    return new Point(post.x() + 0.5 * (post.width() - 1), post.y() + 0.5 * (post.height() - 1));
  }

  private Point corner(int i) {
    return new Point(
        post.x() + (i & 1) * (post.width() - 1.0), post.y() + (i >> 1) * (post.height() - 1.0));
  }
}
