package endolith.engine.align;

import java.util.Arrays;
import java.util.List;

/**
 * Estimates the error of a fitted transform itself, not of the patches: the scatter that the
 * patches' noise leaves in the transform, plus what the model cannot follow. The latter shows in
 * residuals that neighbours have in common, since noise is independent from patch to patch.
 */
final class AccuracyEstimate {
  /** What interpolation and the pixel grid leave at best, px of the level. */
  private static final double LEAST = 0.002;

  private static final int NEIGHBOURS = 3;

  /** Median of a Rayleigh distribution with unit variance per axis. */
  private static final double MEDIAN = 1.1774;

  private AccuracyEstimate() {}

  /**
   * @param factor full-resolution px per px of the level
   * @param patch side of the patches, full-resolution px
   * @return median error over the agreeing patches, full-resolution px
   */
  static double of(RobustFit fit, double factor, double patch) {
    List<PatchMatch> matches = fit.inliers();
    double variance = 0;
    for (PatchMatch match : matches) {
      variance += fit.varianceAt(match.post()) / matches.size();
    }
    double least = LEAST * factor;
    double noise = variance * sharing(matches, patch);
    return MEDIAN * Math.sqrt(noise + misfit(fit, patch) + least * least);
  }

  /** How many patches share a pixel on average: their noise is not independent. */
  private static double sharing(List<PatchMatch> matches, double patch) {
    double sum = 0;
    for (PatchMatch one : matches) {
      for (PatchMatch other : matches) {
        double x = 1 - Math.abs(one.post().x() - other.post().x()) / patch;
        double y = 1 - Math.abs(one.post().y() - other.post().y()) / patch;
        sum += Math.max(0, x) * Math.max(0, y);
      }
    }
    return sum / matches.size();
  }

  /**
   * Variance per axis that neighbouring residuals share, px²; 0 unless it stands out from chance.
   */
  private static double misfit(RobustFit fit, double patch) {
    List<PatchMatch> matches = fit.inliers();
    int n = matches.size();
    double sum = 0;
    double squares = 0;
    int pairs = 0;
    for (int i = 0; i < n; i++) {
      Point own = fit.residual(matches.get(i));
      for (int k : nearest(matches, i, patch)) {
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
    // Most pairs are counted twice, once from each end.
    double uncertainty = Math.sqrt(2 * squares) / pairs;
    return mean > 2 * uncertainty ? mean : 0;
  }

  /** The nearest that share no pixels with the given one. */
  private static int[] nearest(List<PatchMatch> matches, int of, double patch) {
    int[] nearest = new int[NEIGHBOURS];
    double[] distances = new double[nearest.length];
    int found = 0;
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    Point here = matches.get(of).post();
    for (int k = 0; k < matches.size(); k++) {
      double distance = matches.get(k).post().distance(here);
      if (distance < patch) {
        continue;
      }
      int candidate = k;
      found++;
      for (int slot = 0; slot < nearest.length; slot++) {
        if (distance < distances[slot]) {
          double displacedDistance = distances[slot];
          int displaced = nearest[slot];
          distances[slot] = distance;
          nearest[slot] = candidate;
          distance = displacedDistance;
          candidate = displaced;
        }
      }
    }
    return Arrays.copyOf(nearest, Math.min(found, NEIGHBOURS));
  }
}
