package endolith.viewer.image.render;

import endolith.viewer.image.layer.Layer;

/**
 * One layer drawn to a panel.
 *
 * @param shown the look that the screen showed last: its tiles stand in for those that are not
 *     there yet
 * @param added whether its colours are added to what is there, instead of replacing it
 */
public record Pass(Layer layer, Look look, Look shown, Mask mask, boolean added) {

  /** All over the panel. */
  public static Pass of(Layer layer, Look look) {
    return new Pass(layer, look, look, Mask.WHOLE, false);
  }
}
