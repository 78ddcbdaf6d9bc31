package endolith.engine.align.fit;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Decides whether a section is bent: a displacement is taken only if it predicts patches that took
 * no part in fitting it clearly better than the homography does.
 */
final class BendSearch {
  private static final double[] STIFFNESSES = {1e-3, 1e-2, 0.1, 1, 10, 100};
  private static final double TRIMMED = 0.9;

  /** What of the mean square is left so, if distances are those of a normal distribution. */
  private static final double TRIMMED_SHARE = 0.744;

  private static final int FEWEST = 24;

  /** The squared error of prediction must fall to this share at least. */
  private static final double WORTH = 0.7;

  private final double tolerance;
  private final double floor;
  private final double patch;

  /**
   * @param tolerance largest distance of a match that agrees, px
   * @param floor smallest believable spread of residuals per axis, px
   * @param patch side of the patches, px
   */
  BendSearch(double tolerance, double floor, double patch) {
    this.patch = patch;
    this.tolerance = tolerance;
    this.floor = floor;
  }

  /**
   * @param flat the best map without a new displacement
   * @param current the map under which the matches were measured
   */
  Optional<MapFit> find(List<PatchMatch> matches, PostToPre flat, PostToPre current) {
    Homography base = current.displacement().isPresent() ? current.homography() : flat.homography();
    List<PatchMatch> smooth = consistent(matches, base, current);
    if (smooth.size() < FEWEST) {
      return Optional.empty();
    }
    SplineGrid grid = SplineGrid.over(smooth);
    PatchOverlap overlap = PatchOverlap.of(smooth, patch);
    double best = Double.POSITIVE_INFINITY;
    double chosen = STIFFNESSES[0];
    for (double stiffness : STIFFNESSES) {
      double loss = leaveOneOut(smooth, base, grid, overlap, stiffness);
      if (loss < best) {
        best = loss;
        chosen = stiffness;
      }
    }
    if (!(best < WORTH * loss(smooth, flat))) {
      return Optional.empty();
    }
    double prediction = best;
    return BendFit.of(smooth, base, grid, overlap, tolerance, floor, chosen)
        .map(fit -> mapFit(fit, prediction, base, matches, smooth))
        .filter(fit -> fit.inliers().size() >= FEWEST);
  }

  private static MapFit mapFit(
      BendFit fit,
      double prediction,
      Homography base,
      List<PatchMatch> matches,
      List<PatchMatch> smooth) {
    // A match is predicted as badly as the surface is wrong there and the match itself is. It also
    // is where the surface is worst, since the match took no part: half way to what noise explains.
    double wrong = prediction / (2 * TRIMMED_SHARE) - fit.noise();
    double misled = 0.5 * Math.max(0, wrong - fit.variance());
    return new MapFit(
        fit.after(base),
        fit.agreeing(matches, base),
        fit.sigma(),
        fit.variance() + misled,
        post -> fit.varianceAt(post, smooth) + misled);
  }

  /** Mean squared error of prediction of each match by all others, from one fit. */
  private double leaveOneOut(
      List<PatchMatch> matches,
      Homography base,
      SplineGrid grid,
      PatchOverlap overlap,
      double stiffness) {
    Optional<BendFit> fit = BendFit.of(matches, base, grid, overlap, tolerance, floor, stiffness);
    if (fit.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    PostToPre map = fit.get().after(base);
    double[] distances = new double[matches.size()];
    for (int i = 0; i < distances.length; i++) {
      distances[i] =
          map.apply(matches.get(i).post()).distance(matches.get(i).pre())
              / (1 - fit.get().influence().own()[i]);
    }
    return trimmed(distances);
  }

  private static double loss(List<PatchMatch> matches, PostToPre map) {
    return trimmed(
        matches.stream().mapToDouble(m -> map.apply(m.post()).distance(m.pre())).toArray());
  }

  /** Mean square of all but the largest tenth. */
  private static double trimmed(double[] distances) {
    Arrays.sort(distances);
    int count = Math.max(1, (int) (TRIMMED * distances.length));
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += distances[i] * distances[i];
    }
    return sum / count;
  }

  /** Matches that go along with their neighbours, or with the displacement there already is. */
  private List<PatchMatch> consistent(
      List<PatchMatch> matches, Homography base, PostToPre current) {
    List<PatchMatch> consistent = new ArrayList<>();
    for (PatchMatch match : matches) {
      Point left = BendFit.leftOver(match, base);
      Predicate<Point> isNear = expected -> expected.distance(left) <= tolerance;
      if (current.displacement().map(d -> d.at(match.post())).filter(isNear).isPresent()
          || LocalPlane.at(match, matches, base).filter(isNear).isPresent()) {
        consistent.add(match);
      }
    }
    return consistent;
  }
}
