package endolith.engine.align.warp;

import endolith.engine.align.transform.Outline;
import endolith.engine.align.transform.Piece;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.image.Rectangle;
import java.util.Optional;

/** The region of pre pixels that a post region needs under a map. */
final class SourceRegion {
  private final PostToPre map;
  private final Rectangle content;

  SourceRegion(PostToPre map, Rectangle content) {
    this.map = map;
    this.content = content;
  }

  /** The smallest box that serves, cut to the content; empty if the region lies outside it. */
  Optional<Rectangle> of(int x, int y, int w, int h) {
    double[] box = {
      Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE,
    };
    if (!isInOnePiece(x, y, w, h, box)) {
      include(map, x, y, w, h, box);
    }
    // Two neighbours on each side, and one pixel against rounding.
    double fromX = Math.max(content.x(), Math.floor(box[0]) - 2);
    double fromY = Math.max(content.y(), Math.floor(box[1]) - 2);
    double toX = Math.min(content.x() + content.width(), Math.floor(box[2]) + 4);
    double toY = Math.min(content.y() + content.height(), Math.floor(box[3]) + 4);
    return fromX < toX && fromY < toY
        ? Optional.of(
            new Rectangle((int) fromX, (int) fromY, (int) (toX - fromX), (int) (toY - fromY)))
        : Optional.empty();
  }

  /**
   * Extends the box by what the pieces need that reach into the region.
   *
   * @return whether nothing of the region is left for the rest
   */
  private boolean isInOnePiece(int x, int y, int w, int h, double[] box) {
    for (Piece piece : map.pieces()) {
      Outline outline = piece.outline();
      // A pixel more on each side, against rounding.
      boolean divided = outline.divides(x - 1.0, y - 1.0, (double) x + w, (double) y + h);
      if (divided || outline.contains(x, y)) {
        include(piece.map(), x, y, w, h, box);
      }
      if (!divided && outline.contains(x, y)) {
        return true;
      }
    }
    return false;
  }

  /** Extends the box by what the region needs under a map, whose pieces do not count. */
  private static void include(PostToPre map, int x, int y, int w, int h, double[] box) {
    double[] reach = map.displacement().map(d -> d.range(x, y, w, h)).orElse(new double[4]);
    // A projective map takes the rectangle to the quadrangle of its mapped corners.
    double[] cornersX = {x, x + w - 1.0, x, x + w - 1.0};
    double[] cornersY = {y, y, y + h - 1.0, y + h - 1.0};
    for (int i = 0; i < 4; i++) {
      Point p = map.homography().apply(cornersX[i], cornersY[i]);
      box[0] = Math.min(box[0], p.x() + reach[0]);
      box[1] = Math.min(box[1], p.y() + reach[1]);
      box[2] = Math.max(box[2], p.x() + reach[2]);
      box[3] = Math.max(box[3], p.y() + reach[3]);
    }
  }
}
