package endolith.engine.align.fit;

import endolith.engine.align.transform.Point;
import java.util.function.ToDoubleFunction;

/**
 * How far a map may be off, as its fit knows it: more where no patches were near.
 *
 * @param medianPx over the agreeing patches, full-resolution px
 * @param px the median of what is to be expected at a full-resolution post position, px
 */
public record MapError(double medianPx, ToDoubleFunction<Point> px) {

  /** The same everywhere. */
  public static MapError even(double px) {
    return new MapError(px, anywhere -> px);
  }

  public double at(Point post) {
    return px.applyAsDouble(post);
  }
}
