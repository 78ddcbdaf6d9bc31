package endolith.engine.align.outline;

import endolith.engine.align.transform.Point;
import java.util.List;

/**
 * The outlines of both rocks in the post frame, to draw over each other.
 *
 * @param post closed polylines, padded full-resolution px; empty if no outline was found
 * @param pre the pre outline carried into the post frame by the transform of stage 2
 */
public record OutlineOverlay(List<List<Point>> post, List<List<Point>> pre) {

  public OutlineOverlay {
    post = List.copyOf(post);
    pre = List.copyOf(pre);
  }
}
