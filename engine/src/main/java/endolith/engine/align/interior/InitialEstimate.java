package endolith.engine.align.interior;

import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.transform.ContentFrame;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.PostToPre;
import endolith.engine.align.transform.Refusal;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.util.Optional;

/**
 * The first estimate that stands on image data.
 *
 * @param coarse empty if the interiors have hardly any texture in common
 * @param startRefuted whether the given start led nowhere while another one, from features, is
 *     confirmed by patches
 */
record InitialEstimate(Optional<Estimate> coarse, boolean startRefuted) {
  /** From the given start, or where that leads nowhere from features of both interiors. */
  static InitialEstimate find(
      PaddedImage post,
      PaddedImage pre,
      PostToPre given,
      InteriorSettings settings,
      CoarseToFine steps,
      CancelToken cancel)
      throws IOException {
    Optional<Estimate> coarse = steps.coarse(given, settings);
    if (coarse.isPresent() && coarse.get().isConvincing(settings)) {
      return new InitialEstimate(coarse, false);
    }
    ContentFrame frame = new ContentFrame(post.content(), pre.content());
    Optional<Homography> other = FeatureEstimate.find(post, pre, settings, cancel);
    if (other.isPresent() && isWorthATry(frame, other.get())) {
      Optional<Estimate> rescued = steps.coarse(PostToPre.of(other.get()), settings);
      if (rescued.isPresent() && rescued.get().isConvincing(settings)) {
        return new InitialEstimate(rescued, true);
      }
    }
    return new InitialEstimate(coarse, false);
  }

  /** What will be refused is tried, too: then it can be named. */
  private static boolean isWorthATry(ContentFrame frame, Homography features) {
    return frame
        .refusal(features, 1 / FeatureEstimate.MOST_SCALE, FeatureEstimate.MOST_SCALE)
        .map(
            refusal ->
                refusal.cause() == Refusal.Cause.STRONG_PERSPECTIVE
                    && Double.isFinite(refusal.figure()))
        .orElse(true);
  }
}
