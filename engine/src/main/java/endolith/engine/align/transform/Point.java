package endolith.engine.align.transform;

/** A position in pixels; the frame (post or pre, which level) is the caller's. */
public record Point(double x, double y) {

  public double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
