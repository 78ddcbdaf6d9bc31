package endolith.engine.align.transform;

import endolith.engine.json.number.NullIfUnknown;

/**
 * Why a transform that the images support is refused all the same.
 *
 * @param figure what the cause says; 0 where there is nothing to say, infinite where the transform
 *     folds the image; NaN where a file held that
 */
public record Refusal(Cause cause, @NullIfUnknown double figure) {

  /** What is wrong with the transform. */
  public enum Cause {
    /** One image shows the section from behind, against what is expected. */
    MIRRORED,
    /** The figure is the scale from post to pre. */
    SCALE_OUT_OF_RANGE,
    /** The figure is the largest magnification within the image over the smallest one, above 1. */
    STRONG_PERSPECTIVE,
    /** The figure is how much larger the magnification is along one direction than across it. */
    DISTORTED,
    /** What both images show alike stands still with the camera and is no rock. */
    STANDING_PATTERN
  }
}
