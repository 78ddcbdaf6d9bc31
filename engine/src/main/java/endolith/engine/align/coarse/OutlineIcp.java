package endolith.engine.align.coarse;

import endolith.engine.align.transform.Similarity;
import java.util.Arrays;

/**
 * Trimmed iterative closest points between two outlines, in both directions at once so that the
 * scale cannot collapse (Besl and McKay 1992; Chetverikov et al., "The trimmed iterative closest
 * point algorithm", 2002).
 */
final class OutlineIcp {
  private static final double KEPT = 0.72;

  private final double[] post;
  private final double[] pre;
  private final NearestPoint nearPost;
  private final NearestPoint nearPre;

  /**
   * @param post outline points of post, at least 8
   * @param pre outline points of pre, at least 8
   */
  OutlineIcp(double[] post, double[] pre) {
    this.post = post;
    this.pre = pre;
    this.nearPost = new NearestPoint(post);
    this.nearPre = new NearestPoint(pre);
  }

  /**
   * @param postToPre in pixels of the two masks
   * @param residual root mean square distance of the kept pairs, pre pixels
   */
  record Fit(Similarity postToPre, double residual) {}

  /** By grid cells, on the closest {@link #KEPT} of the pairs. */
  Fit rough(Similarity start, int iterations) {
    return run(start, false, 0, iterations, 1e-3);
  }

  /**
   * By exact distances, on pairs closer than {@code width}, but at least half of them and at most
   * nine tenths.
   *
   * @param stop the loop ends when the residual improves by less than this share
   */
  Fit exact(Similarity start, double width, int iterations, double stop) {
    return run(start, true, width, iterations, stop);
  }

  private Fit run(Similarity start, boolean exact, double width, int iterations, double stop) {
    Similarity now = start;
    double residual = Double.MAX_VALUE;
    int pairs = (post.length + pre.length) / 2;
    double[] distance = new double[pairs];
    double[] fromTo = new double[4 * pairs];
    SimilarityFit fit = new SimilarityFit();
    for (int iteration = 0; iteration < iterations; iteration++) {
      pair(now, exact, distance, fromTo);
      double[] sorted = distance.clone();
      Arrays.sort(sorted);
      double limit =
          exact
              ? Math.clamp(width * width, sorted[pairs / 2], sorted[(int) (0.9 * pairs)])
              : sorted[(int) (KEPT * pairs)];
      fit.clear();
      double sum = 0;
      int used = 0;
      for (int i = 0; i < pairs; i++) {
        if (distance[i] <= limit) {
          fit.add(fromTo[4 * i], fromTo[4 * i + 1], fromTo[4 * i + 2], fromTo[4 * i + 3], 1);
          sum += distance[i];
          used++;
        }
      }
      double next = Math.sqrt(sum / used);
      if (next > residual * (1 - stop)) {
        break;
      }
      residual = next;
      now = fit.solve(now);
    }
    return new Fit(now, residual);
  }

  /** Squared distances in pre pixels, and the paired points (post x, y, pre x, y). */
  private void pair(Similarity now, boolean exact, double[] distance, double[] fromTo) {
    Similarity back = now.inverse();
    double scale = now.scale();
    int n = post.length / 2;
    for (int i = 0; i < n; i++) {
      double x = now.x(post[2 * i], post[2 * i + 1]);
      double y = now.y(post[2 * i], post[2 * i + 1]);
      int found = exact ? nearPre.scan(x, y) : nearPre.near(x, y);
      set(fromTo, i, post[2 * i], post[2 * i + 1], nearPre.x(found), nearPre.y(found));
      distance[i] = square(x - nearPre.x(found), y - nearPre.y(found));
    }
    for (int j = 0; j < pre.length / 2; j++) {
      double x = back.x(pre[2 * j], pre[2 * j + 1]);
      double y = back.y(pre[2 * j], pre[2 * j + 1]);
      int found = exact ? nearPost.scan(x, y) : nearPost.near(x, y);
      set(fromTo, n + j, nearPost.x(found), nearPost.y(found), pre[2 * j], pre[2 * j + 1]);
      distance[n + j] = square(x - nearPost.x(found), y - nearPost.y(found)) * scale * scale;
    }
  }

  private static void set(double[] fromTo, int i, double x, double y, double toX, double toY) {
    fromTo[4 * i] = x;
    fromTo[4 * i + 1] = y;
    fromTo[4 * i + 2] = toX;
    fromTo[4 * i + 3] = toY;
  }

  private static double square(double dx, double dy) {
    return dx * dx + dy * dy;
  }
}
