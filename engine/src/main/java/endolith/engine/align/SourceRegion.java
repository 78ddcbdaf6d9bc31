package endolith.engine.align;

import endolith.engine.image.Rectangle;
import java.util.Optional;

/** Which pre pixels a post region needs under a map. */
final class SourceRegion {
  private final Homography homography;
  private final Rectangle content;
  private final double reachX;
  private final double reachY;

  SourceRegion(PostToPre map, Rectangle content) {
    this.homography = map.homography();
    this.content = content;
    // A B-spline surface stays within the range of its control values.
    this.reachX = map.displacement().map(d -> largest(d.dx())).orElse(0.0);
    this.reachY = map.displacement().map(d -> largest(d.dy())).orElse(0.0);
  }

  /** The smallest box that serves, cut to the content; empty if the region lies outside it. */
  Optional<Rectangle> of(int x, int y, int w, int h) {
    // A projective map takes the rectangle to the quadrangle of its mapped corners.
    double[] cornersX = {x, x + w - 1.0, x, x + w - 1.0};
    double[] cornersY = {y, y, y + h - 1.0, y + h - 1.0};
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      Point p = homography.apply(cornersX[i], cornersY[i]);
      left = Math.min(left, p.x());
      top = Math.min(top, p.y());
      right = Math.max(right, p.x());
      bottom = Math.max(bottom, p.y());
    }
    // Two neighbours on each side, and one pixel against rounding.
    double fromX = Math.max(content.x(), Math.floor(left - reachX) - 2);
    double fromY = Math.max(content.y(), Math.floor(top - reachY) - 2);
    double toX = Math.min(content.x() + content.width(), Math.floor(right + reachX) + 4);
    double toY = Math.min(content.y() + content.height(), Math.floor(bottom + reachY) + 4);
    return fromX < toX && fromY < toY
        ? Optional.of(
            new Rectangle((int) fromX, (int) fromY, (int) (toX - fromX), (int) (toY - fromY)))
        : Optional.empty();
  }

  private static double largest(Iterable<Double> values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
