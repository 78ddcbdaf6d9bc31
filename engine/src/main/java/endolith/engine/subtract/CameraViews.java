package endolith.engine.subtract;

import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.image.Rectangle;

/**
 * The two cameras' views of the section, which uneven light depends on.
 *
 * @param post where the raw post image lies on the padded canvas
 * @param pre where the raw pre image lies on it
 * @param postToPre padded post px to padded pre px
 */
public record CameraViews(Rectangle post, Rectangle pre, PostToPre postToPre) {

  /** −1 at the left edge of post to 1 at the right one. */
  double across(double x) {
    return relative(x, post.x(), post.width());
  }

  /** −1 at the upper edge of post to 1 at the lower one. */
  double down(double y) {
    return relative(y, post.y(), post.height());
  }

  /** Squared distance from the centre of post: 1 at the middle of an edge, 2 in a corner. */
  double postRadius(double x, double y) {
    return square(across(x)) + square(down(y));
  }

  /** Squared distance from the centre of pre of what lies at a post position. */
  double preRadius(double x, double y) {
    Point at = postToPre.apply(x, y);
    return square(relative(at.x(), pre.x(), pre.width()))
        + square(relative(at.y(), pre.y(), pre.height()));
  }

  private static double relative(double position, int start, int length) {
    return 2 * (position + 0.5 - start) / length - 1;
  }

  private static double square(double value) {
    return value * value;
  }
}
