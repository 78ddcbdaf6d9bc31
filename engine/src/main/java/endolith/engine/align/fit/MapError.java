package endolith.engine.align.fit;

import endolith.engine.align.transform.Point;
import java.util.function.ToDoubleFunction;

/**
 * How far a map may be off, as its fit knows it: more where no patches were near.
 *
 * @param medianPx over the agreeing patches, full-resolution px
 * @param px the median of what is to be expected at a full-resolution post position, px
 * @param borderPx so near to the border of a piece a position may as well belong to its neighbour,
 *     full-resolution px; 0 without pieces
 */
public record MapError(double medianPx, ToDoubleFunction<Point> px, double borderPx) {

  /** Of a map without pieces. */
  public MapError(double medianPx, ToDoubleFunction<Point> px) {
    this(medianPx, px, 0);
  }

  public double at(Point post) {
    return px.applyAsDouble(post);
  }
}
