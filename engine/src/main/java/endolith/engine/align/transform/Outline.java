package endolith.engine.align.transform;

import java.util.Arrays;
import java.util.List;

/**
 * A closed polygon in post pixels, corner by corner, the last one joined to the first; where it
 * crosses itself, even-odd. Polygons that share an edge share no point.
 *
 * @param corners at least three
 */
public record Outline(List<Point> corners) {

  public Outline {
    corners = List.copyOf(corners);
    if (corners.size() < 3) {
      throw new IllegalArgumentException("an outline of " + corners.size() + " corners");
    }
    for (Point corner : corners) {
      if (!Double.isFinite(corner.x()) || !Double.isFinite(corner.y())) {
        throw new IllegalArgumentException("an outline with a corner at " + corner);
      }
    }
  }

  public static Outline box(double left, double top, double right, double bottom) {
    return new Outline(
        List.of(
            new Point(left, top),
            new Point(right, top),
            new Point(right, bottom),
            new Point(left, bottom)));
  }

  /** Whether a position lies inside. */
  public boolean contains(double x, double y) {
    boolean inside = false;
    Point before = corners.getLast();
    for (Point corner : corners) {
      inside ^= crosses(before, corner, y) && x < crossing(before, corner, y);
      before = corner;
    }
    return inside;
  }

  /**
   * Where a row of pixels crosses the outline, in ascending order: what lies from an even one, with
   * it, to the next one, without it, is inside.
   */
  double[] crossings(double y) {
    double[] crossings = new double[corners.size()];
    int count = 0;
    Point before = corners.getLast();
    for (Point corner : corners) {
      if (crosses(before, corner, y)) {
        crossings[count++] = crossing(before, corner, y);
      }
      before = corner;
    }
    Arrays.sort(crossings, 0, count);
    return Arrays.copyOf(crossings, count);
  }

  /**
   * Whether some positions of a box may lie inside and others outside; false only if all are alike.
   */
  public boolean divides(double left, double top, double right, double bottom) {
    Point before = corners.getLast();
    for (Point corner : corners) {
      if (meets(before, corner, left, top, right, bottom)) {
        return true;
      }
      before = corner;
    }
    return false;
  }

  /** Area inside, px²; of a polygon that does not cross itself. */
  public double area() {
    double sum = 0;
    Point before = corners.getLast();
    for (Point corner : corners) {
      sum += before.x() * corner.y() - corner.x() * before.y();
      before = corner;
    }
    return Math.abs(sum) / 2;
  }

  /** Left, top, right and bottom of the box around it. */
  public double[] bounds() {
    double[] bounds = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (Point corner : corners) {
      bounds[0] = Math.min(bounds[0], corner.x());
      bounds[1] = Math.min(bounds[1], corner.y());
      bounds[2] = Math.max(bounds[2], corner.x());
      bounds[3] = Math.max(bounds[3], corner.y());
    }
    return bounds;
  }

  /** The same outline between pixels of a pyramid level. */
  Outline atLevel(int level) {
    Homography toLevel = Homography.levelToFull(level).inverse();
    return level == 0 ? this : new Outline(corners.stream().map(toLevel::apply).toList());
  }

  private static boolean crosses(Point from, Point to, double y) {
    return from.y() > y != to.y() > y;
  }

  /** The same bits in either direction, so that neighbours agree on their common edge. */
  private static double crossing(Point from, Point to, double y) {
    Point upper = from.y() < to.y() ? from : to;
    Point lower = from.y() < to.y() ? to : from;
    return upper.x() + (y - upper.y()) * ((lower.x() - upper.x()) / (lower.y() - upper.y()));
  }

  /** Whether a line meets a box (Liang and Barsky, ACM Transactions on Graphics 3, 1984). */
  private static boolean meets(
      Point from, Point to, double left, double top, double right, double bottom) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double[] along = {-dx, dx, -dy, dy};
    double[] room = {from.x() - left, right - from.x(), from.y() - top, bottom - from.y()};
    double enters = 0;
    double leaves = 1;
    for (int side = 0; side < 4; side++) {
      if (along[side] == 0) {
        if (room[side] < 0) {
          return false;
        }
      } else if (along[side] < 0) {
        enters = Math.max(enters, room[side] / along[side]);
      } else {
        leaves = Math.min(leaves, room[side] / along[side]);
      }
    }
    return enters <= leaves;
  }
}
