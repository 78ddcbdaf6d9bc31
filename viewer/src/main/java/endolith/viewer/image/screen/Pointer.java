package endolith.viewer.image.screen;

import endolith.viewer.image.layer.LayerId;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.PairImages.Positions;
import java.util.Map;

/**
 * What lies under the pointer.
 *
 * @param x raw post px in the frame of the layers
 * @param y raw post px in the frame of the layers
 * @param kind of the layer that is seen there
 * @param positions in both raw images
 * @param values of each layer there; empty until they are read
 */
public record Pointer(
    double x, double y, LayerKind kind, Positions positions, Map<LayerId, Float> values) {

  public Pointer {
    values = Map.copyOf(values);
  }

  Pointer with(Map<LayerId, Float> read) {
    return new Pointer(x, y, kind, positions, read);
  }
}
