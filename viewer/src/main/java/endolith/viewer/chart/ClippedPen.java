package endolith.viewer.chart;

/**
 * Draws as far as things lie within a rectangle. JavaFX's canvas can clip by itself, but then every
 * single bar and line costs a copy of the whole canvas: seconds for a chart of some hours, and the
 * window stands still as long.
 *
 * @param left px, like all sides; right and bottom lie within
 */
record ClippedPen(Surface surface, double left, double top, double right, double bottom) {
  /** Points so close are joined by bars: a path through thousands of them takes seconds. */
  private static final double DENSE = 1.5;

  /** Within the axes. */
  static ClippedPen within(Surface surface, PlotArea area) {
    return new ClippedPen(surface, area.left(), area.top(), area.right(), area.bottom());
  }

  /** A line through points. */
  void stroke(SeriesEnvelope envelope, Surface.Stroke stroke) {
    boolean joined = false;
    for (int i = 1; i < envelope.size(); i++) {
      double x1 = envelope.x(i - 1);
      double y1 = envelope.y(i - 1);
      double x2 = envelope.x(i);
      double y2 = envelope.y(i);
      if (envelope.starts(i)) {
        joined = false;
      } else if (x2 - x1 <= DENSE) {
        bar(stroke, x1, x2, Math.min(y1, y2), Math.abs(y2 - y1));
        joined = false;
      } else {
        joined = segment(x1, y1, x2, y2, joined);
      }
    }
    surface.stroke(stroke);
  }

  /** A line through points. */
  void stroke(double[] xs, double[] ys, Surface.Stroke stroke) {
    boolean joined = false;
    for (int i = 1; i < xs.length; i++) {
      joined = segment(xs[i - 1], ys[i - 1], xs[i], ys[i], joined);
    }
    surface.stroke(stroke);
  }

  /** Around its second end, and at least from its first, where a piece of a line may end. */
  private void bar(Surface.Stroke stroke, double from, double to, double y, double height) {
    double around = stroke.width() / 2;
    double x1 = Math.max(left, Math.min(from, to - around));
    double y1 = Math.max(top, y - around);
    double x2 = Math.min(right, to + around);
    double y2 = Math.min(bottom, y + height + around);
    if (x1 < x2 && y1 < y2) {
      surface.fill(stroke.colour(), x1, y1, x2 - x1, y2 - y1, 0);
    }
  }

  /**
   * Adds a piece to the surface's line.
   *
   * @param joined whether the line ends where the piece begins
   * @return whether the line ends where the piece does
   */
  private boolean segment(double x1, double y1, double x2, double y2, boolean joined) {
    double[] part = part(x1, y1, x2, y2);
    if (part[0] > part[1]) {
      return false;
    }
    if (!joined || part[0] > 0) {
      surface.moveTo(x1 + part[0] * (x2 - x1), y1 + part[0] * (y2 - y1));
    }
    surface.lineTo(x1 + part[1] * (x2 - x1), y1 + part[1] * (y2 - y1));
    return part[1] == 1;
  }

  /**
   * Which part of a straight piece lies within, from 0 at its begin to 1 at its end; nothing if the
   * first is greater.
   *
   * @see <a href="https://doi.org/10.1145/357332.357333">Liang and Barsky 1984</a>
   */
  double[] part(double x1, double y1, double x2, double y2) {
    double[] part = {0, 1};
    cut(part, x1 - x2, x1 - left);
    cut(part, x2 - x1, right - x1);
    cut(part, y1 - y2, y1 - top);
    cut(part, y2 - y1, bottom - y1);
    return part;
  }

  /** What lies outside of one side goes: {@code t * towards > room}. */
  private static void cut(double[] part, double towards, double room) {
    if (towards == 0) {
      part[0] = room < 0 ? Double.POSITIVE_INFINITY : part[0];
    } else if (towards < 0) {
      part[0] = Math.max(part[0], room / towards);
    } else {
      part[1] = Math.min(part[1], room / towards);
    }
  }
}
