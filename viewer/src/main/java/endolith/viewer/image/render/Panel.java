package endolith.viewer.image.render;

import endolith.engine.image.Rectangle;
import endolith.viewer.image.layer.ViewTransform;
import java.util.List;

/**
 * A part of a frame that shows images under one transform.
 *
 * @param area px of the frame
 * @param view in px of the frame
 * @param passes drawn one after the other
 */
public record Panel(Rectangle area, ViewTransform view, List<Pass> passes) {

  public Panel {
    passes = List.copyOf(passes);
  }
}
