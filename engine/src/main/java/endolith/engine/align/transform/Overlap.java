package endolith.engine.align.transform;

import endolith.engine.image.Rectangle;

/** The overlap of two scans. */
public final class Overlap {
  private static final int GRID = 64;

  private Overlap() {}

  /** Share of the smaller content that lies on the other one, 0 to 1, from a grid of points. */
  public static double of(Homography postToPre, Rectangle post, Rectangle pre) {
    int hits = 0;
    for (int i = 0; i < GRID * GRID; i++) {
      double x = post.x() + (i % GRID + 0.5) / GRID * post.width() - 0.5;
      double y = post.y() + ((double) (i / GRID) + 0.5) / GRID * post.height() - 0.5;
      Point p = postToPre.apply(x, y);
      if (p.x() >= pre.x() - 0.5
          && p.y() >= pre.y() - 0.5
          && p.x() < pre.x() + pre.width() - 0.5
          && p.y() < pre.y() + pre.height() - 0.5) {
        hits++;
      }
    }
    double shared = (double) hits / (GRID * GRID) * post.area();
    double smaller = Math.min(post.area(), pre.area() / Math.abs(postToPre.areaScale(0, 0)));
    return Math.min(1, shared / smaller);
  }
}
