package endolith.viewer.image.screen;

import endolith.viewer.image.layer.LayerId;
import endolith.viewer.image.render.Line;
import java.util.Map;

/**
 * The values of all layers along a line.
 *
 * @param values equally far apart, the first at the line's beginning; NaN beside the image
 */
public record Measured(Line line, Map<LayerId, float[]> values) {

  public Measured {
    values = Map.copyOf(values);
  }
}
