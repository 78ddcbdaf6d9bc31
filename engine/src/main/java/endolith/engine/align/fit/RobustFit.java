package endolith.engine.align.fit;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.TransformModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The transform that the agreeing matches support, with the simplest model that explains them.
 *
 * @param fit of the chosen model
 * @param inliers matches that agree
 * @param sigma spread of their residuals per axis, full-resolution px
 */
public record RobustFit(WeightedFit fit, List<PatchMatch> inliers, double sigma) {
  private static final int ROUNDS = 8;
  private static final int SAMPLES = 600;

  /** Each from the richest down. */
  private static final List<TransformModel> OF_CAMERAS =
      List.of(TransformModel.HOMOGRAPHY, TransformModel.AFFINE, TransformModel.SIMILARITY);

  private static final List<TransformModel> OF_PIECES =
      List.of(
          TransformModel.AFFINE,
          TransformModel.SIMILARITY,
          TransformModel.RIGID,
          TransformModel.SHIFT);

  /**
   * @param guess tried beside the consensus of the matches; the answer is sought near the better
   * @param tolerance largest distance of a match that agrees, pre px; shrinks with the residuals
   * @param floor smallest believable spread of residuals per axis, px
   */
  public static Optional<RobustFit> of(
      List<PatchMatch> matches, Homography guess, double tolerance, double floor) {
    Homography first = new RansacSimilarity(matches, tolerance, SAMPLES).best(guess);
    return near(matches, first, tolerance, floor);
  }

  /** As {@link #of}, near a transform that most matches agree with already. */
  public static Optional<RobustFit> near(
      List<PatchMatch> matches, Homography first, double tolerance, double floor) {
    return simplest(OF_CAMERAS, matches, first, tolerance, floor);
  }

  /**
   * As {@link #of}, of matches between post positions of one piece of the section: what moved as a
   * whole turned and shifted at most, unless the matches say otherwise.
   */
  public static Optional<RobustFit> ofMotion(
      List<PatchMatch> matches, Homography guess, double tolerance, double floor) {
    Homography first = new RansacSimilarity(matches, tolerance, SAMPLES).best(guess);
    return simplest(OF_PIECES, matches, first, tolerance, floor);
  }

  private static Optional<RobustFit> simplest(
      List<TransformModel> models,
      List<PatchMatch> matches,
      Homography first,
      double tolerance,
      double floor) {
    Optional<RobustFit> best = Optional.empty();
    double bestCost = Double.POSITIVE_INFINITY;
    double spread = 0;
    // From the richest model down: its residuals are the yardstick for the simpler ones.
    for (TransformModel model : models) {
      Optional<RobustFit> candidate = reweighted(matches, model, first, tolerance, floor);
      if (candidate.isEmpty() || candidate.get().inliers.size() < model.fewestMatches()) {
        continue;
      }
      if (spread == 0) {
        spread = candidate.get().sigma;
      }
      double cost = candidate.get().cost(matches, spread);
      if (cost < bestCost) {
        bestCost = cost;
        best = candidate;
      }
    }
    return best;
  }

  public Homography transform() {
    return fit.transform();
  }

  /** Variance per axis of the transform at a post position, px². */
  double varianceAt(Point post) {
    double unit = fit.coordinates().unit();
    return fit.varianceAt(post) * unit * unit;
  }

  /**
   * Mean square of the inliers' residuals over what the fit took them for (reduced χ²): below 1
   * where patches agree better than the floor, or than their noise lets expect.
   */
  double scatter() {
    double sum = 0;
    for (PatchMatch match : inliers) {
      Point left = residual(match);
      double noise = match.sigma();
      sum += (left.x() * left.x() + left.y() * left.y()) / (sigma * sigma + noise * noise);
    }
    int freedom = 2 * inliers.size() - fit.model().parameters();
    return freedom > 0 ? sum / freedom : 1;
  }

  Point residual(PatchMatch match) {
    Point mapped = transform().apply(match.post());
    return new Point(match.pre().x() - mapped.x(), match.pre().y() - mapped.y());
  }

  private static Optional<RobustFit> reweighted(
      List<PatchMatch> matches,
      TransformModel model,
      Homography first,
      double tolerance,
      double floor) {
    NormalisedCoordinates coordinates =
        NormalisedCoordinates.around(matches, model.keepsScale() ? Homography.IDENTITY : first);
    Homography current = first;
    double limit = tolerance;
    double sigma = tolerance / TukeyWeight.CUT;
    Optional<WeightedFit> fit = Optional.empty();
    for (int round = 0; round < ROUNDS; round++) {
      double[] distances = distances(matches, current);
      double[] weights = new double[distances.length];
      for (int i = 0; i < distances.length; i++) {
        double t = distances[i] / limit;
        double noise = matches.get(i).sigma();
        double unit = coordinates.unit();
        weights[i] = t < 1 ? TukeyWeight.of(t) * unit * unit / (sigma * sigma + noise * noise) : 0;
      }
      fit = WeightedFit.of(matches, weights, model, coordinates);
      if (fit.isEmpty()) {
        return Optional.empty();
      }
      current = fit.get().transform();
      sigma = Math.max(floor, spread(distances(matches, current), limit));
      // Half the last limit at most: residuals of a poor first guess must not shut good matches
      // out.
      limit =
          Math.clamp(
              TukeyWeight.CUT * sigma, Math.min(limit, Math.max(limit / 2, 4 * floor)), tolerance);
    }
    List<PatchMatch> inliers = new RansacSimilarity(matches, limit, 0).agreeing(current);
    double spread = sigma;
    return fit.map(f -> new RobustFit(f, inliers, spread));
  }

  /**
   * Bayesian information criterion with saturating residuals (Schwarz 1978; Torr 1998, "Geometric
   * motion segmentation").
   */
  private double cost(List<PatchMatch> matches, double spread) {
    double cost = fit.model().parameters() * Math.log(2.0 * matches.size());
    for (double distance : distances(matches, transform())) {
      double r = distance / spread;
      cost += Math.min(r * r, TukeyWeight.CUT * TukeyWeight.CUT);
    }
    return cost;
  }

  private static double[] distances(List<PatchMatch> matches, Homography transform) {
    return matches.stream().mapToDouble(m -> transform.apply(m.post()).distance(m.pre())).toArray();
  }

  /** Spread per axis from the median distance of those within the limit (Rayleigh distribution). */
  static double spread(double[] distances, double limit) {
    double[] within = Arrays.stream(distances).filter(d -> d < limit).sorted().toArray();
    return within.length == 0 ? limit : within[within.length / 2] / 1.1774;
  }
}
