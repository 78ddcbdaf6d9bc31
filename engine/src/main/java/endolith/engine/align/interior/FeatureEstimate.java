package endolith.engine.align.interior;

import endolith.engine.align.fit.PatchMatch;
import endolith.engine.align.fit.RansacSimilarity;
import endolith.engine.align.fit.RobustFit;
import endolith.engine.align.padded.PaddedImage;
import endolith.engine.align.transform.Homography;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rough transform from SIFT features alone, for when the start leads nowhere: matched by Lowe's
 * ratio test, agreed on by random sample consensus.
 */
final class FeatureEstimate {
  private static final float RATIO = 0.85f;
  private static final int SAMPLES = 6000;
  private static final int FEWEST = 6;

  /** Matches agree within this share of the longer side. */
  private static final double TOLERANCE = 0.005;

  /** Beyond this, too few pixels show the same. */
  static final double MOST_SCALE = 6;

  private FeatureEstimate() {}

  /** Empty if no transform is supported by at least six matches. */
  static Optional<Homography> find(
      PaddedImage post, PaddedImage pre, InteriorSettings settings, CancelToken cancel)
      throws IOException {
    InteriorFeatures postFeatures = InteriorFeatures.of(post, settings.blurBase());
    cancel.check();
    InteriorFeatures preFeatures = InteriorFeatures.of(pre, settings.blurBase());
    cancel.check();
    List<PatchMatch> matches = matches(postFeatures, preFeatures);
    double tolerance = TOLERANCE * Math.max(post.content().width(), post.content().height());
    RansacSimilarity ransac = new RansacSimilarity(matches, tolerance, SAMPLES);
    Homography best = ransac.best(Homography.IDENTITY, MOST_SCALE);
    List<PatchMatch> agreeing = ransac.agreeing(best);
    if (agreeing.size() < FEWEST) {
      return Optional.empty();
    }
    return RobustFit.of(agreeing, best, tolerance, 0.1 * tolerance).map(RobustFit::transform);
  }

  private static List<PatchMatch> matches(InteriorFeatures post, InteriorFeatures pre) {
    List<PatchMatch> matches = new ArrayList<>();
    for (int i = 0; i < post.positions().size(); i++) {
      int best = -1;
      float first = Float.MAX_VALUE;
      float second = Float.MAX_VALUE;
      for (int k = 0; k < pre.positions().size(); k++) {
        float distance = distance(post, i, pre, k, second);
        if (distance < first) {
          second = first;
          first = distance;
          best = k;
        } else if (distance < second) {
          second = distance;
        }
      }
      if (best >= 0 && first < RATIO * RATIO * second) {
        matches.add(new PatchMatch(post.positions().get(i), pre.positions().get(best), 0, 1));
      }
    }
    return matches;
  }

  /** Squared distance of descriptors, or anything above {@code enough} once it exceeds that. */
  private static float distance(
      InteriorFeatures post, int i, InteriorFeatures pre, int k, float enough) {
    int length = InteriorFeatures.LENGTH;
    float sum = 0;
    for (int part = 0; part < length && sum <= enough; part += 32) {
      for (int n = part; n < part + 32; n++) {
        float d = post.descriptors()[i * length + n] - pre.descriptors()[k * length + n];
        sum += d * d;
      }
    }
    return sum;
  }
}
