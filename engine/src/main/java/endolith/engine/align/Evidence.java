package endolith.engine.align;

import endolith.engine.json.Required;
import endolith.engine.json.number.NullIfUnknown;

/**
 * The evidence for a registration, from image data that took no part in making it.
 *
 * @param overlap share of the smaller image's content that lies on the other one's, 0 to 1; NaN if
 *     nobody measured it
 * @param correlation median normalised correlation of held-out patches, −1 to 1; NaN if there were
 *     none
 * @param matches patches or features that were compared
 * @param inliers those of them that agree with the transform
 * @param correctionPx largest movement of a content corner against the start, pre px
 * @param accuracyPx estimated median error of the transform, full-resolution px; NaN if there is no
 *     estimate
 * @param sharedRock of the rock that one image shows, as far as the other one reaches, the share
 *     that both show, 0 to 1; NaN if not measured
 */
public record Evidence(
    @NullIfUnknown double overlap,
    @NullIfUnknown double correlation,
    @Required int matches,
    @Required int inliers,
    @Required double correctionPx,
    @NullIfUnknown double accuracyPx,
    @NullIfUnknown double sharedRock) {

  /** What is left to say of a transform that is not used. */
  Evidence ofRefused() {
    return new Evidence(
        overlap, correlation, matches, inliers, correctionPx, Double.NaN, Double.NaN);
  }
}
