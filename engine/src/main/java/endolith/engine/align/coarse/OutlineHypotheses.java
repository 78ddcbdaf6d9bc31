package endolith.engine.align.coarse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Overlays two outlines from every rotation, and keeps the best few overlays that differ. */
final class OutlineHypotheses {
  private static final int COARSE_POINTS = 90;
  private static final int FINE_POINTS = 350;
  private static final double KEPT = 0.72;
  private static final int MOST = 4;

  private OutlineHypotheses() {}

  /** In pixels of the two masks, best first. */
  static List<OutlineIcp.Fit> find(Outline post, Outline pre, SearchRange range, double toScale) {
    double[] postPoints = post.points(COARSE_POINTS);
    double[] prePoints = pre.points(COARSE_POINTS);
    if (postPoints.length < 16 || prePoints.length < 16) {
      return List.of();
    }
    OutlineIcp coarse = new OutlineIcp(postPoints, prePoints, KEPT);
    List<OutlineIcp.Fit> fits = new ArrayList<>();
    for (double scale : scales(post, pre, range, toScale)) {
      for (double degrees : range.rotations()) {
        Similarity start =
            Similarity.about(
                Math.toRadians(degrees),
                scale,
                post.centreX(),
                post.centreY(),
                pre.centreX(),
                pre.centreY());
        fits.add(coarse.run(start, false, 30, 1e-3));
      }
    }
    OutlineIcp fine = new OutlineIcp(post.points(FINE_POINTS), pre.points(FINE_POINTS), KEPT);
    List<OutlineIcp.Fit> refined = new ArrayList<>();
    for (OutlineIcp.Fit fit : distinct(fits, post, 2 * MOST)) {
      refined.add(fine.run(fit.postToPre(), true, Math.min(range.iterations(), 60), range.stop()));
    }
    return distinct(refined, post, MOST);
  }

  /** From the areas, which a missing part spoils, and none at all. */
  private static double[] scales(Outline post, Outline pre, SearchRange range, double toScale) {
    double byArea = Math.sqrt(pre.area() / post.area());
    double min = range.minScale() * toScale;
    double max = range.maxScale() * toScale;
    return new double[] {Math.clamp(byArea, min, max), Math.clamp(toScale, min, max)};
  }

  private static List<OutlineIcp.Fit> distinct(List<OutlineIcp.Fit> fits, Outline post, int most) {
    List<OutlineIcp.Fit> sorted = new ArrayList<>(fits);
    sorted.sort(Comparator.comparingDouble(fit -> relative(fit)));
    List<OutlineIcp.Fit> kept = new ArrayList<>();
    double radius = Math.sqrt(post.area() / Math.PI);
    for (OutlineIcp.Fit fit : sorted) {
      boolean fresh =
          kept.stream()
              .noneMatch(
                  other -> apart(fit.postToPre(), other.postToPre(), post, radius) < 0.08 * radius);
      if (fresh && kept.size() < most) {
        kept.add(fit);
      }
    }
    return kept;
  }

  /** Residual in post pixels, so that small scales get no bonus. */
  private static double relative(OutlineIcp.Fit fit) {
    return fit.residual() / fit.postToPre().scale();
  }

  private static double apart(Similarity one, Similarity other, Outline post, double radius) {
    double x = post.centreX();
    double y = post.centreY();
    return Math.max(
        one.distance(other, x + radius, y),
        Math.max(one.distance(other, x - radius, y), one.distance(other, x, y + radius)));
  }
}
