package endolith.engine.align.fit;

import endolith.engine.align.transform.Homography;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The similarity that most matches agree with, from samples of two (Fischler and Bolles, "Random
 * sample consensus", Comm. ACM 24, 1981). The same matches always give the same answer. A
 * similarity cannot mirror.
 */
public final class RansacSimilarity {
  private static final long SEED = 20261121;

  private final List<PatchMatch> matches;
  private final double tolerance;
  private final int samples;

  /**
   * @param tolerance largest distance of a match that agrees, pre px
   * @param samples how many pairs of matches to try
   */
  public RansacSimilarity(List<PatchMatch> matches, double tolerance, int samples) {
    this.matches = matches;
    this.tolerance = tolerance;
    this.samples = samples;
  }

  /**
   * The best of the given transform and those through two matches each that are up to twice as
   * large or small.
   */
  public Homography best(Homography given) {
    return best(given, 2);
  }

  /**
   * The best of the given transform and those through two matches each.
   *
   * @param most how much larger or smaller than the given one they may be
   */
  public Homography best(Homography given, double most) {
    SplittableRandom random = new SplittableRandom(SEED);
    Homography best = given;
    double bestScore = score(given);
    int n = matches.size();
    for (int sample = 0; sample < samples && n >= 2; sample++) {
      PatchMatch first = matches.get(random.nextInt(n));
      PatchMatch second = matches.get(random.nextInt(n));
      double length = first.post().distance(second.post());
      double scale = Math.sqrt(Math.abs(given.areaScale(first.post().x(), first.post().y())));
      double ratio = first.pre().distance(second.pre()) / (length * scale);
      if (!(length > 4 * tolerance) || !(ratio > 1 / most && ratio < most)) {
        continue;
      }
      Homography candidate = through(first, second);
      double score = score(candidate);
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return best;
  }

  /** The matches within the tolerance. */
  public List<PatchMatch> agreeing(Homography transform) {
    List<PatchMatch> agreeing = new ArrayList<>();
    for (PatchMatch match : matches) {
      if (transform.apply(match.post()).distance(match.pre()) <= tolerance) {
        agreeing.add(match);
      }
    }
    return agreeing;
  }

  /** Truncated squared distances (MSAC): a near hit counts more than a far one. */
  private double score(Homography transform) {
    double score = 0;
    for (PatchMatch match : matches) {
      double d = transform.apply(match.post()).distance(match.pre()) / tolerance;
      score += Math.max(0, 1 - d * d);
    }
    return score;
  }

  private static Homography through(PatchMatch first, PatchMatch second) {
    double ax = second.post().x() - first.post().x();
    double ay = second.post().y() - first.post().y();
    double bx = second.pre().x() - first.pre().x();
    double by = second.pre().y() - first.pre().y();
    double square = ax * ax + ay * ay;
    double c = (ax * bx + ay * by) / square;
    double s = (ax * by - ay * bx) / square;
    return Homography.affine(
        c,
        -s,
        first.pre().x() - c * first.post().x() + s * first.post().y(),
        s,
        c,
        first.pre().y() - s * first.post().x() - c * first.post().y());
  }
}
