package endolith.engine.align.warp;

import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.image.Rectangle;
import java.util.Optional;

/** The region of pre pixels that a post region needs under a map. */
final class SourceRegion {
  private final Homography homography;
  private final Rectangle content;
  private final Optional<Displacement> displacement;

  SourceRegion(PostToPre map, Rectangle content) {
    this.homography = map.homography();
    this.content = content;
    this.displacement = map.displacement();
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
    double[] reach = new double[4];
    if (displacement.isPresent()) {
      reach = displacement.get().range(x, y, w, h);
    }
    // Two neighbours on each side, and one pixel against rounding.
    double fromX = Math.max(content.x(), Math.floor(left + reach[0]) - 2);
    double fromY = Math.max(content.y(), Math.floor(top + reach[1]) - 2);
    double toX = Math.min(content.x() + content.width(), Math.floor(right + reach[2]) + 4);
    double toY = Math.min(content.y() + content.height(), Math.floor(bottom + reach[3]) + 4);
    return fromX < toX && fromY < toY
        ? Optional.of(
            new Rectangle((int) fromX, (int) fromY, (int) (toX - fromX), (int) (toY - fromY)))
        : Optional.empty();
  }
}
