package endolith.engine.align.interior;

import endolith.engine.align.fit.MapFit;
import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.patch.LevelPair;
import endolith.engine.align.patch.PatchMatcher;
import endolith.engine.align.patch.PatchSurvey;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tests an estimate on a quarter of its patches: the transform is fitted anew to the other three,
 * and the quarter then tells how many of its patches lie where that transform says, and how alike
 * the textures are there.
 *
 * @param matches held-out patches
 * @param inliers those that lie where the other patches say
 * @param correlation median over the held-out patches; NaN if there are none
 */
record HeldOutCheck(int matches, int inliers, double correlation) {
  private static final int SHARE = 4;

  static HeldOutCheck of(Estimate estimate, PaddedImage post, PaddedImage pre, PatchSurvey survey)
      throws IOException {
    List<PatchMatch> kept = new ArrayList<>();
    List<PatchMatch> heldOut = new ArrayList<>();
    for (int i = 0; i < estimate.matches().size(); i++) {
      // Neighbours in the list are neighbours in the image: every region is represented in both.
      (i % SHARE == SHARE - 1 ? heldOut : kept).add(estimate.matches().get(i));
    }
    double factor = 1L << estimate.level();
    double tolerance = estimate.tolerance() * factor;
    Optional<MapFit> fit =
        MapFit.of(
            kept,
            estimate.map(),
            tolerance,
            CoarseToFine.FLOOR * factor,
            estimate.size().side() * factor,
            estimate.map().displacement().isPresent());
    if (fit.isEmpty() || heldOut.isEmpty()) {
      return new HeldOutCheck(heldOut.size(), 0, Double.NaN);
    }
    PostToPre map = fit.get().map();
    int inliers = 0;
    for (PatchMatch match : heldOut) {
      Point mapped = map.apply(match.post());
      inliers += mapped.distance(match.pre()) <= tolerance ? 1 : 0;
    }
    LevelPair pair = LevelPair.of(post, pre, estimate.level(), map);
    double[] correlations =
        survey.correlations(
            new PatchMatcher(pair, estimate.size(), estimate.balance()),
            heldOut.stream().map(PatchMatch::post).toList());
    Arrays.sort(correlations);
    return new HeldOutCheck(
        heldOut.size(),
        inliers,
        correlations.length == 0 ? Double.NaN : correlations[correlations.length / 2]);
  }
}
