package endolith.engine.synthetic.distortion;

/** One distortion: a mapping between places in the image as it should be and as it is. */
interface Layer {

  /** Where the content of the place (x, y) of the distorted image should lie. */
  double[] undistorted(double x, double y);

  /** Where the content of the place (x, y) of the undistorted image lies. */
  double[] distorted(double x, double y);

  /** Whether the content of the place (x, y) of the undistorted image is shown exactly once. */
  default boolean isShownOnce(double x, double y) {
    return true;
  }
}
