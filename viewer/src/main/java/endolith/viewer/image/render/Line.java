package endolith.viewer.image.render;

/** A straight line, in raw post px. */
public record Line(double fromX, double fromY, double toX, double toY) {

  /** In raw post px. */
  public double length() {
    return Math.hypot(toX - fromX, toY - fromY);
  }
}
