package endolith.engine.align.fit;

import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * The map that the agreeing matches support: a homography, and a displacement where the section is
 * bent.
 *
 * @param inliers matches that agree
 * @param sigma spread of their residuals per axis, full-resolution px
 * @param variance of the map per axis, at a typical inlier, from the noise of the matches; px²
 * @param varianceAt the same at a post position, px²
 */
public record MapFit(
    PostToPre map,
    List<PatchMatch> inliers,
    double sigma,
    double variance,
    ToDoubleFunction<Point> varianceAt) {
  /** Share of agreeing matches at which no further cause is looked for. */
  private static final double MANY = 0.9;

  /**
   * Found by calibration: the few patches of a small rock see the same edges, and a map follows
   * them where they are all off.
   */
  private static final double FEW = 15;

  private static final double MANY_KNOW = 0.85;

  /**
   * @param current the map under which the matches were measured
   * @param tolerance largest distance of a match that agrees, px
   * @param floor smallest believable spread of residuals per axis, px
   * @param patch side of the patches, px
   * @param mayBend whether a displacement may be tried
   */
  public static Optional<MapFit> of(
      List<PatchMatch> matches,
      PostToPre current,
      double tolerance,
      double floor,
      double patch,
      boolean mayBend) {
    Optional<MapFit> flat =
        RobustFit.of(matches, current.homography(), tolerance, floor)
            .map(fit -> flat(fit, patch, MapFit::ofSection));
    if (!mayBend
        || (current.displacement().isEmpty()
            && !flat.map(f -> f.leavesBend(matches, patch)).orElse(false))) {
      return flat;
    }
    PostToPre unbent = flat.map(MapFit::map).orElse(PostToPre.of(current.homography()));
    return new BendSearch(tolerance, floor, patch).find(matches, unbent, current).or(() -> flat);
  }

  /**
   * How a piece of the section moved, see {@link RobustFit#ofMotion}; the other values as for a map
   * of a whole section.
   */
  public static Optional<MapFit> ofMotion(
      List<PatchMatch> matches, Homography current, double tolerance, double floor, double patch) {
    return RobustFit.ofMotion(matches, current, tolerance, floor)
        .map(fit -> flat(fit, patch, independent -> 1));
  }

  /**
   * @param excess what the map is off by, squared, over what the noise of its patches lets expect,
   *     by how many of them share no pixels
   */
  private static MapFit flat(RobustFit fit, double patch, DoubleUnaryOperator excess) {
    double overlap = PatchOverlap.of(fit.inliers(), patch).mean();
    double independent = fit.inliers().size() / overlap;
    double noise = fit.scatter() * overlap * excess.applyAsDouble(independent);
    double variance = 0;
    for (PatchMatch match : fit.inliers()) {
      variance += fit.varianceAt(match.post()) / fit.inliers().size();
    }
    return new MapFit(
        PostToPre.of(fit.transform()),
        fit.inliers(),
        fit.sigma(),
        variance * noise,
        post -> fit.varianceAt(post) * noise);
  }

  private static double ofSection(double independent) {
    double few = FEW / independent;
    return MANY_KNOW + few * few;
  }

  /** Whether what the map leaves over has a pattern, or many matches do not agree with it. */
  private boolean leavesBend(List<PatchMatch> matches, double patch) {
    return inliers.size() < MANY * matches.size() || AccuracyEstimate.misfit(this, patch) > 0;
  }

  /** What the map leaves over, pre px. */
  Point residual(PatchMatch match) {
    return match.residual(map);
  }
}
