package endolith.engine.synthetic;

/**
 * The position of the section in the pre image, relative to post: a point {@code p} of post is
 * turned, sheared and scaled about the centre of post, lands relative to the centre of pre, and is
 * then shifted.
 *
 * @param angle degrees, any; positive turns from the x axis (right) towards the y axis (down)
 * @param scale size in pre over size in post, above 0
 * @param shear x shift per y, dimensionless
 * @param perspective change of the magnification from one edge of post to the other, dimensionless;
 *     0 is affine
 * @param shiftX pixels of pre
 * @param shiftY pixels of pre
 * @param bend largest displacement by the bend, pixels of post, at least 0
 * @param mirrored whether pre shows the section from behind: no pair that could be aligned
 */
public record Geometry(
    double angle,
    double scale,
    double shear,
    double perspective,
    double shiftX,
    double shiftY,
    double bend,
    boolean mirrored) {

  /** Pre and post show the same pixels. */
  public static final Geometry SAME = new Geometry(0, 1, 0, 0, 0, 0, 0, false);

  public Geometry {
    if (!(scale > 0) || !(bend >= 0)) {
      throw new IllegalArgumentException(
          "scale must be above 0 and bend at least 0, were " + scale + " and " + bend);
    }
  }
}
