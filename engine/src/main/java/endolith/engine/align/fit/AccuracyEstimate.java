package endolith.engine.align.fit;

import endolith.engine.align.transform.Point;
import java.util.List;

/**
 * Estimates the error of a fitted transform itself, not of the patches: the scatter that the
 * patches' noise leaves in the transform, plus what the model cannot follow. The latter shows in
 * residuals that neighbours have in common, since noise is independent from patch to patch.
 */
public final class AccuracyEstimate {
  /** What interpolation and the pixel grid leave at best, px of the level. */
  private static final double LEAST = 0.0005;

  /** Median of a Rayleigh distribution with unit variance per axis. */
  private static final double MEDIAN = 1.1774;

  private AccuracyEstimate() {}

  /**
   * @param factor full-resolution px per px of the level
   * @param patch side of the patches, full-resolution px
   */
  public static MapError of(MapFit fit, double factor, double patch) {
    double least = LEAST * factor;
    double everywhere = misfit(fit, patch) + least * least;
    return new MapError(
        MEDIAN * Math.sqrt(fit.variance() + everywhere),
        post -> MEDIAN * Math.sqrt(fit.varianceAt().applyAsDouble(post) + everywhere));
  }

  /**
   * Variance per axis that neighbouring residuals share, px²; 0 unless it stands out from chance.
   */
  static double misfit(MapFit fit, double patch) {
    List<PatchMatch> matches = fit.inliers();
    int n = matches.size();
    double sum = 0;
    double squares = 0;
    int pairs = 0;
    for (int i = 0; i < n; i++) {
      Point own = fit.residual(matches.get(i));
      for (int k : PatchNeighbours.nearest(matches, i, patch)) {
        Point other = fit.residual(matches.get(k));
        double product = (own.x() * other.x() + own.y() * other.y()) / 2;
        sum += product;
        squares += product * product;
        pairs++;
      }
    }
    if (pairs == 0) {
      return 0;
    }
    double mean = sum / pairs;
    // Most pairs are counted twice, once from each end, and patches that overlap tell the same.
    double alike = PatchOverlap.of(matches, patch).mean();
    double uncertainty = Math.sqrt(2 * squares * alike) / pairs;
    return mean > 2 * uncertainty ? mean : 0;
  }
}
