package endolith.engine.align.coarse;

import endolith.engine.align.coarse.rock.Outline;
import endolith.engine.align.transform.Similarity;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Overlays two outlines from every rotation, and keeps the best few overlays that differ. */
final class OutlineHypotheses {
  private static final int COARSE_POINTS = 90;
  private static final int FINE_POINTS = 350;
  private static final int CHUNK = 6;
  private static final int MOST = 4;

  private OutlineHypotheses() {}

  /** In pixels of the two masks, best first; {@code toScale} is pre pixels per post pixel. */
  static List<OutlineIcp.Fit> find(
      Outline post,
      Outline pre,
      SearchRange range,
      double toScale,
      OrderedExecutor executor,
      CancelToken cancel)
      throws IOException {
    double[] postPoints = post.points(COARSE_POINTS);
    double[] prePoints = pre.points(COARSE_POINTS);
    if (postPoints.length < 16 || prePoints.length < 16) {
      return List.of();
    }
    OutlineIcp coarse = new OutlineIcp(postPoints, prePoints);
    List<Similarity> starts = starts(post, pre, range, toScale);
    List<OutlineIcp.Fit> fits = new ArrayList<>();
    executor.<List<OutlineIcp.Fit>>ordered(
        Math.ceilDiv(starts.size(), CHUNK),
        cancel,
        index ->
            starts.subList(index * CHUNK, Math.min(starts.size(), (index + 1) * CHUNK)).stream()
                .map(start -> coarse.rough(start, Math.min(range.refinement().iterations(), 30)))
                .toList(),
        (index, some) -> fits.addAll(some));
    OutlineIcp fine = new OutlineIcp(post.points(FINE_POINTS), pre.points(FINE_POINTS));
    List<OutlineIcp.Fit> best = distinct(fits, post, 2 * MOST);
    double longer = Math.max(longerSide(prePoints), longerSide(postPoints) * toScale);
    List<OutlineIcp.Fit> refined = new ArrayList<>();
    executor.<OutlineIcp.Fit>ordered(
        best.size(),
        cancel,
        index ->
            fine.exact(
                best.get(index).postToPre(),
                range.outlines().width() * longer,
                Math.min(range.refinement().iterations(), 60),
                range.refinement().stop()),
        (index, fit) -> refined.add(fit));
    return distinct(refined, post, MOST);
  }

  private static List<Similarity> starts(
      Outline post, Outline pre, SearchRange range, double toScale) {
    List<Similarity> starts = new ArrayList<>();
    for (double scale : scales(post, pre, range, toScale)) {
      for (double degrees : range.rotations(2 * range.stepDegrees())) {
        starts.add(
            Similarity.about(
                Math.toRadians(degrees),
                scale,
                post.centreX(),
                post.centreY(),
                pre.centreX(),
                pre.centreY()));
      }
    }
    return starts;
  }

  private static double longerSide(double[] points) {
    double[] least = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] most = {-Double.MAX_VALUE, -Double.MAX_VALUE};
    for (int i = 0; i < points.length; i++) {
      least[i % 2] = Math.min(least[i % 2], points[i]);
      most[i % 2] = Math.max(most[i % 2], points[i]);
    }
    return Math.max(most[0] - least[0], most[1] - least[1]);
  }

  /** From the areas, which a missing part spoils, and none at all. */
  private static double[] scales(Outline post, Outline pre, SearchRange range, double toScale) {
    double byArea = Math.sqrt(pre.area() / post.area());
    double min = range.scales().least() * toScale;
    double max = range.scales().most() * toScale;
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
