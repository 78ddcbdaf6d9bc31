package endolith.engine.align.transform;

/**
 * A plane projective transform, 3 × 3, named row by row: {@code x' = (m00 x + m01 y + m02) / w},
 * {@code y' = (m10 x + m11 y + m12) / w}, {@code w = m20 x + m21 y + m22}.
 */
public record Homography(
    double m00,
    double m01,
    double m02,
    double m10,
    double m11,
    double m12,
    double m20,
    double m21,
    double m22) {

  public static final Homography IDENTITY = translation(0, 0);

  public static Homography translation(double dx, double dy) {
    return affine(1, 0, dx, 0, 1, dy);
  }

  /**
   * Scales and rotates about the origin, then shifts.
   *
   * @param radians from the x axis towards the y axis (clockwise on screen, y points down)
   */
  public static Homography similarity(double scale, double radians, double dx, double dy) {
    double c = scale * Math.cos(radians);
    double s = scale * Math.sin(radians);
    return affine(c, -s, dx, s, c, dy);
  }

  public static Homography affine(
      double m00, double m01, double m02, double m10, double m11, double m12) {
    return new Homography(m00, m01, m02, m10, m11, m12, 0, 0, 1);
  }

  /**
   * @param elements nine numbers, row by row
   */
  public static Homography of(double... elements) {
    if (elements.length != 9) {
      throw new IllegalArgumentException("a homography has 9 elements, got " + elements.length);
    }
    double[] m = elements;
    return new Homography(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
  }

  /** The nine elements, row by row. */
  public double[] elements() {
    return new double[] {m00, m01, m02, m10, m11, m12, m20, m21, m22};
  }

  public Point apply(double x, double y) {
    double w = weight(x, y);
    return new Point((m00 * x + m01 * y + m02) / w, (m10 * x + m11 * y + m12) / w);
  }

  public Point apply(Point p) {
    return apply(p.x(), p.y());
  }

  /** The denominator at a point; it must stay positive wherever the transform is used. */
  public double weight(double x, double y) {
    return m20 * x + m21 * y + m22;
  }

  /** This transform applied to the result of {@code first}. */
  public Homography after(Homography first) {
    double[] a = elements();
    double[] b = first.elements();
    double[] product = new double[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int k = 0; k < 3; k++) {
          product[3 * row + column] += a[3 * row + k] * b[3 * k + column];
        }
      }
    }
    return of(product).normalised();
  }

  /**
   * @throws IllegalArgumentException if the transform is singular
   */
  public Homography inverse() {
    double determinant = determinant();
    if (!(Math.abs(determinant) > 1e-300)) {
      throw new IllegalArgumentException("singular transform " + this);
    }
    return new Homography(
            m11 * m22 - m12 * m21,
            m02 * m21 - m01 * m22,
            m01 * m12 - m02 * m11,
            m12 * m20 - m10 * m22,
            m00 * m22 - m02 * m20,
            m02 * m10 - m00 * m12,
            m10 * m21 - m11 * m20,
            m01 * m20 - m00 * m21,
            m00 * m11 - m01 * m10)
        .normalised();
  }

  public double determinant() {
    return m00 * (m11 * m22 - m12 * m21)
        - m01 * (m10 * m22 - m12 * m20)
        + m02 * (m10 * m21 - m11 * m20);
  }

  /** Area of the image of a unit square at the point, negative if mirrored. */
  public double areaScale(double x, double y) {
    double w = weight(x, y);
    return determinant() / (w * w * w);
  }

  /**
   * The same transform between pyramid levels: pixels of level {@code level} on both sides instead
   * of pixels of level 0.
   */
  public Homography atLevel(int level) {
    Homography toFull = levelToFull(level);
    return toFull.inverse().after(this).after(toFull);
  }

  /** Centre of a level's pixel to level 0, as {@link endolith.engine.image.Pyramid} defines it. */
  public static Homography levelToFull(int level) {
    double factor = 1L << level;
    double shift = 0.5 * factor - 0.5;
    return affine(factor, 0, shift, 0, factor, shift);
  }

  /** m22 = 1 where possible: transforms are then comparable element by element. */
  private Homography normalised() {
    if (m22 == 1 || !(Math.abs(m22) > 1e-12)) {
      return this;
    }
    return new Homography(
        m00 / m22, m01 / m22, m02 / m22, m10 / m22, m11 / m22, m12 / m22, m20 / m22, m21 / m22, 1);
  }

  /** The similarity that comes closest around a point. */
  public Similarity similarityAt(double x, double y) {
    Point at = apply(x, y);
    Point right = apply(x + 1, y);
    Point below = apply(x, y + 1);
    double a = 0.5 * (right.x() - at.x() + below.y() - at.y());
    double b = 0.5 * (right.y() - at.y() - below.x() + at.x());
    return new Similarity(a, b, at.x() - a * x + b * y, at.y() - b * x - a * y);
  }
}
