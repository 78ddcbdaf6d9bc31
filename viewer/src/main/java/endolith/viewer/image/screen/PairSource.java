package endolith.viewer.image.screen;

import endolith.viewer.image.layer.PairImages;

/** Finds out what there is to look at of a pair, as it is now; reads files. */
@FunctionalInterface
public interface PairSource {
  PairImages read();
}
