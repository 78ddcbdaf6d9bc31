package endolith.viewer.image.screen;

import endolith.viewer.image.layer.LayerId;
import endolith.viewer.image.layer.LayerProblem;

/** The words of a viewer, which are not its own. */
public interface ViewerWords {

  /** A word, or a sentence with these arguments in it. */
  String word(Word word, Object... arguments);

  /** The name of a layer. */
  String layer(LayerId layer);

  /** Why a layer is not there, and what to do. */
  String problem(LayerProblem problem);

  /** A value of a layer, with as many digits as make sense. */
  String value(double value);
}
