package endolith.engine.align.transform;

/**
 * Rotation, isotropic scale and shift in the plane, never mirrored: x' = a·x − b·y + tx, y' = b·x +
 * a·y + ty. The frames it leads from and to are named by whoever holds it.
 */
public record Similarity(double a, double b, double tx, double ty) {

  public static final Similarity IDENTITY = new Similarity(1, 0, 0, 0);

  /**
   * Turns by {@code radians} (from x towards y), scales, and carries {@code from} onto {@code to}.
   */
  public static Similarity about(
      double radians, double scale, double fromX, double fromY, double toX, double toY) {
    double a = scale * Math.cos(radians);
    double b = scale * Math.sin(radians);
    return new Similarity(a, b, toX - a * fromX + b * fromY, toY - b * fromX - a * fromY);
  }

  public double x(double x, double y) {
    return a * x - b * y + tx;
  }

  public double y(double x, double y) {
    return b * x + a * y + ty;
  }

  public double scale() {
    return Math.hypot(a, b);
  }

  /** −π to π. */
  public double radians() {
    return Math.atan2(b, a);
  }

  /** −180 to 180. */
  public double degrees() {
    return Math.toDegrees(radians());
  }

  public Similarity inverse() {
    double norm = a * a + b * b;
    double ia = a / norm;
    double ib = -b / norm;
    return new Similarity(ia, ib, -(ia * tx - ib * ty), -(ib * tx + ia * ty));
  }

  /** This after {@code first}: first that, then this. */
  public Similarity after(Similarity first) {
    return new Similarity(
        a * first.a - b * first.b,
        b * first.a + a * first.b,
        x(first.tx, first.ty),
        y(first.tx, first.ty));
  }

  /** Distance between the images of a point under this and under {@code other}. */
  public double distance(Similarity other, double x, double y) {
    return Math.hypot(x(x, y) - other.x(x, y), y(x, y) - other.y(x, y));
  }
}
