package endolith.viewer.image.screen;

import endolith.viewer.image.render.Histogram;
import endolith.viewer.image.render.Look;

/**
 * The colours of a layer and what they were chosen by.
 *
 * @param before the look that the screen showed last, whose tiles stand in for those of this one
 */
public record LayerColours(Histogram histogram, Look look, Look before) {

  LayerColours with(Look other) {
    return new LayerColours(histogram, other, before);
  }

  LayerColours shown() {
    return new LayerColours(histogram, look, look);
  }
}
