package endolith.engine.align.transform;

/** Families of transforms, each containing the one before. */
public enum TransformModel {
  /** Parameters: x and y. */
  SHIFT(2, 2),
  /** Parameters: radians, x and y. */
  RIGID(3, 3),
  SIMILARITY(4, 3),
  AFFINE(6, 6),
  HOMOGRAPHY(8, 12);

  private final int parameters;
  private final int fewestMatches;

  TransformModel(int parameters, int fewestMatches) {
    this.parameters = parameters;
    this.fewestMatches = fewestMatches;
  }

  public int parameters() {
    return parameters;
  }

  /** Fewer matches than this cannot tell the model from noise. */
  public int fewestMatches() {
    return fewestMatches;
  }

  /** The transform of a parameter vector; all zeros are the identity. */
  public Homography transform(double[] p) {
    return switch (this) {
      case SHIFT -> Homography.affine(1, 0, p[0], 0, 1, p[1]);
      case RIGID -> {
        double cos = Math.cos(p[0]);
        double sin = Math.sin(p[0]);
        yield Homography.affine(cos, -sin, p[1], sin, cos, p[2]);
      }
      case SIMILARITY -> Homography.affine(1 + p[0], -p[1], p[2], p[1], 1 + p[0], p[3]);
      case AFFINE -> Homography.affine(1 + p[0], p[1], p[2], p[3], 1 + p[4], p[5]);
      case HOMOGRAPHY -> new Homography(1 + p[0], p[1], p[2], p[3], 1 + p[4], p[5], p[6], p[7], 1);
    };
  }

  /** Whether a model leaves all distances as they are. */
  public boolean keepsScale() {
    return this == SHIFT || this == RIGID;
  }

  /** Derivatives of the mapped x (first row) and y (second row) by the parameters. */
  public double[][] jacobian(Homography h, double x, double y) {
    if (this == SHIFT) {
      return new double[][] {{1, 0}, {0, 1}};
    }
    if (this == RIGID) {
      double cos = h.m00();
      double sin = h.m10();
      return new double[][] {{-sin * x - cos * y, 1, 0}, {cos * x - sin * y, 0, 1}};
    }
    if (this == SIMILARITY) {
      return new double[][] {{x, -y, 1, 0}, {y, x, 0, 1}};
    }
    if (this == AFFINE) {
      return new double[][] {{x, y, 1, 0, 0, 0}, {0, 0, 0, x, y, 1}};
    }
    double w = h.weight(x, y);
    Point q = h.apply(x, y);
    double a = x / w;
    double b = y / w;
    return new double[][] {
      {a, b, 1 / w, 0, 0, 0, -q.x() * a, -q.x() * b}, {0, 0, 0, a, b, 1 / w, -q.y() * a, -q.y() * b}
    };
  }
}
