package endolith.engine.align.fit;

import endolith.engine.align.transform.Displacement;
import endolith.engine.align.transform.Homography;
import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.PostToPre;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A smooth displacement fitted to what a homography leaves over: a cubic B-spline surface with
 * penalised second differences (Eilers and Marx, "Flexible smoothing with B-splines and penalties",
 * Statistical Science 1996), reweighted by Tukey's function.
 *
 * @param displacement pre px at post px
 * @param sigma spread of the agreeing residuals per axis, px
 * @param limit distance within which a match agrees, px
 * @param influence of the matches' noise
 */
record BendFit(
    Displacement displacement, double sigma, double limit, BendSystem.Influence influence) {
  private static final int ROUNDS = 5;

  /** Matches this far from the surface, as a share of the tolerance, always keep a say. */
  private static final double LENIENT = 0.25;

  /** Residuals show at least this share of the noise's variance. */
  private static final double LEAST_SHOWN = 0.02;

  /** Neighbouring control points may differ by this share of their distance: no folds. */
  private static final double STEEPEST = 0.4;

  /**
   * @param tolerance largest distance of a match that agrees, px
   * @param floor smallest believable spread of residuals per axis, px
   * @param stiffness weight of the penalty against that of an average match
   */
  static Optional<BendFit> of(
      List<PatchMatch> matches,
      Homography homography,
      SplineGrid grid,
      PatchOverlap overlap,
      double tolerance,
      double floor,
      double stiffness) {
    int n = matches.size();
    List<SplineGrid.Basis> bases = matches.stream().map(m -> grid.basis(m.post())).toList();
    double[] targetX = new double[n];
    double[] targetY = new double[n];
    for (int i = 0; i < n; i++) {
      Point left = leftOver(matches.get(i), homography);
      targetX[i] = left.x();
      targetY[i] = left.y();
    }
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    double penalty = stiffness * n / grid.size();
    double limit = tolerance;
    for (int round = 0; ; round++) {
      BendSystem system = new BendSystem(grid, bases, weights, penalty);
      Optional<double[]> dx = system.solve(targetX);
      Optional<double[]> dy = system.solve(targetY);
      if (dx.isEmpty() || dy.isEmpty()) {
        return Optional.empty();
      }
      double[] distances = new double[n];
      for (int i = 0; i < n; i++) {
        double leftX = targetX[i] - bases.get(i).value(dx.get());
        double leftY = targetY[i] - bases.get(i).value(dy.get());
        distances[i] = Math.hypot(leftX, leftY);
      }
      double sigma = Math.max(floor, RobustFit.spread(distances, limit));
      limit = Math.clamp(TukeyWeight.CUT * sigma, LENIENT * tolerance, tolerance);
      if (round == ROUNDS) {
        GridSupport support = GridSupport.of(grid, matches);
        Displacement displacement =
            grid.displacement(support.faded(dx.get()), support.faded(dy.get()));
        BendFit fit = new BendFit(displacement, sigma, limit, system.influence(overlap));
        return fit.isGentle(grid, support) ? Optional.of(fit) : Optional.empty();
      }
      for (int i = 0; i < n; i++) {
        double t = distances[i] / limit;
        double noise = matches.get(i).sigma() / sigma;
        weights[i] = t < 1 ? TukeyWeight.of(t) / (1 + noise * noise) : 0;
      }
    }
  }

  /** What a homography leaves over, pre px. */
  static Point leftOver(PatchMatch match, Homography homography) {
    Point flat = homography.apply(match.post());
    return new Point(match.pre().x() - flat.x(), match.pre().y() - flat.y());
  }

  private boolean isGentle(SplineGrid grid, GridSupport support) {
    double most = STEEPEST * grid.spacing();
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        int here = row * grid.columns() + column;
        boolean steep =
            column > 0 && support.holds(here, here - 1) && differ(here, here - 1) > most
                || row > 0
                    && support.holds(here, here - grid.columns())
                    && differ(here, here - grid.columns()) > most;
        if (steep) {
          return false;
        }
      }
    }
    return true;
  }

  private double differ(int one, int other) {
    List<Double> x = displacement.dx();
    List<Double> y = displacement.dy();
    return Math.hypot(x.get(one) - x.get(other), y.get(one) - y.get(other));
  }

  /** Variance of the matches' noise per axis, px²: more than what the residuals show of it. */
  double noise() {
    double shown = 0;
    int n = influence.own().length;
    for (int i = 0; i < n; i++) {
      shown += Math.max(LEAST_SHOWN, 1 - 2 * influence.own()[i] + influence.variance()[i]) / n;
    }
    return sigma * sigma / shown;
  }

  /** Variance of the surface per axis at its typical match, from noise, px². */
  double variance() {
    double[] sorted = influence.variance().clone();
    Arrays.sort(sorted);
    return noise() * sorted[sorted.length / 2];
  }

  /**
   * As {@link #variance}, at the match nearest to a post position.
   *
   * @param matches that the surface was fitted to
   */
  double varianceAt(Point post, List<PatchMatch> matches) {
    int nearest = 0;
    for (int i = 1; i < matches.size(); i++) {
      if (matches.get(i).post().distance(post) < matches.get(nearest).post().distance(post)) {
        nearest = i;
      }
    }
    return noise() * influence.variance()[nearest];
  }

  PostToPre after(Homography homography) {
    return new PostToPre(homography, Optional.of(displacement));
  }

  /** The matches within the limit. */
  List<PatchMatch> agreeing(List<PatchMatch> matches, Homography homography) {
    PostToPre map = after(homography);
    List<PatchMatch> agreeing = new ArrayList<>();
    for (PatchMatch match : matches) {
      if (map.apply(match.post()).distance(match.pre()) <= limit) {
        agreeing.add(match);
      }
    }
    return agreeing;
  }
}
