package endolith.engine.align.interior;

import endolith.engine.align.fit.MapError;
import endolith.engine.align.fit.MapFit;
import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.patch.BlurBalance;
import endolith.engine.align.patch.PatchSize;
import endolith.engine.align.transform.PostToPre;
import java.util.List;

/**
 * The transform estimated from the patches of one level.
 *
 * @param balance blur that was given to the sharper image, level px
 * @param tolerance within which matches agree at most, level px
 * @param matches all patches that resemble each other, agreeing or not
 * @param fit the fitted map and the matches that agree
 * @param error estimated error of the map
 */
record Estimate(
    int level,
    PatchSize size,
    BlurBalance balance,
    double tolerance,
    List<PatchMatch> matches,
    MapFit fit,
    MapError error) {
  private static final double ACCIDENT = 1e-3;

  /** Full-resolution px. */
  PostToPre map() {
    return fit.map();
  }

  /** Estimated median error of the map, full-resolution px. */
  double accuracyPx() {
    return error.medianPx();
  }

  /** Share of the matches that agree. */
  double inlierRatio() {
    return (double) fit.inliers().size() / matches.size();
  }

  /** Whether so many agree that accident is ruled out. */
  boolean isConvincing(InteriorSettings settings) {
    return inlierRatio() >= settings.minInlierRatio() && ChanceAgreement.of(this) < ACCIDENT;
  }
}
