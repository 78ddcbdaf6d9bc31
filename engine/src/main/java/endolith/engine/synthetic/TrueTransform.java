package endolith.engine.synthetic;

import endolith.engine.synthetic.distortion.LocalDistortion;
import endolith.engine.synthetic.noise.Hash;

/**
 * The true mapping between the pixels of post and pre: the movement of pieces first, then the bend,
 * a homography, and local distortions. Frame: raw images, the centre of the top left pixel at (0,
 * 0).
 */
public final class TrueTransform {
  private final double[] forward;
  private final double[] backward;
  private final Bend bend;
  private final Pieces pieces;
  private final LocalDistortion distortion;

  TrueTransform(SyntheticSpec spec) {
    forward = homography(spec);
    backward = inverse(forward);
    bend = Bend.of(spec);
    pieces = new Pieces(spec);
    distortion =
        new LocalDistortion(
            spec.distortion(), Hash.of(spec.seed(), 14), spec.pre().width(), spec.pre().height());
  }

  /** The homography by itself, raw post pixels to raw pre pixels, 3 × 3 row by row. */
  public double[] homography() {
    return forward.clone();
  }

  /** Where the point (x, y) of post lies in pre. */
  public double[] postToPre(double x, double y) {
    double[] at = undistorted(x, y);
    return distortion.distorted(at[0], at[1]);
  }

  /**
   * Whether the content of the point (x, y) of post lies at one place in pre: seams lose and
   * double.
   */
  boolean isShownOnce(double x, double y) {
    double[] at = undistorted(x, y);
    return distortion.isShownOnce(at[0], at[1]);
  }

  private double[] undistorted(double x, double y) {
    double[] moved = pieces.moved(x, y);
    double[] unbent = bend.without(moved[0], moved[1]);
    return project(forward, unbent[0], unbent[1]);
  }

  Pieces pieces() {
    return pieces;
  }

  /** Where the point (x, y) of pre would lie in post if no piece had moved. */
  public double[] preToPost(double x, double y) {
    double[] at = distortion.undistorted(x, y);
    double[] flat = project(backward, at[0], at[1]);
    return new double[] {flat[0] + bend.x(flat[0], flat[1]), flat[1] + bend.y(flat[0], flat[1])};
  }

  private static double[] homography(SyntheticSpec spec) {
    Geometry g = spec.geometry();
    double angle = Math.toRadians(g.angle());
    double cos = g.scale() * Math.cos(angle);
    double sin = g.scale() * Math.sin(angle);
    double flip = g.mirrored() ? -1 : 1;
    double tilt = g.perspective() / Math.max(spec.post().width(), spec.post().height());
    double[] about = {
      flip * cos,
      cos * g.shear() - sin,
      0,
      flip * sin,
      sin * g.shear() + cos,
      0,
      tilt,
      0.6 * tilt,
      1
    };
    double[] toOrigin = shift(-spec.post().centreX(), -spec.post().centreY());
    double[] toPre = shift(spec.pre().centreX() + g.shiftX(), spec.pre().centreY() + g.shiftY());
    return product(toPre, product(about, toOrigin));
  }

  private static double[] shift(double x, double y) {
    return new double[] {1, 0, x, 0, 1, y, 0, 0, 1};
  }

  private static double[] product(double[] a, double[] b) {
    double[] c = new double[9];
    for (int i = 0; i < 9; i++) {
      int row = i / 3 * 3;
      int column = i % 3;
      c[i] = a[row] * b[column] + a[row + 1] * b[column + 3] + a[row + 2] * b[column + 6];
    }
    return c;
  }

  private static double[] project(double[] h, double x, double y) {
    double w = h[6] * x + h[7] * y + h[8];
    return new double[] {(h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w};
  }

  /** The adjugate, which is the inverse up to a factor. */
  private static double[] inverse(double[] h) {
    return new double[] {
      h[4] * h[8] - h[5] * h[7], h[2] * h[7] - h[1] * h[8], h[1] * h[5] - h[2] * h[4],
      h[5] * h[6] - h[3] * h[8], h[0] * h[8] - h[2] * h[6], h[2] * h[3] - h[0] * h[5],
      h[3] * h[7] - h[4] * h[6], h[1] * h[6] - h[0] * h[7], h[0] * h[4] - h[1] * h[3]
    };
  }
}
