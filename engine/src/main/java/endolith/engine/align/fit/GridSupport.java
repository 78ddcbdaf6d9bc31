package endolith.engine.align.fit;

import java.util.Arrays;
import java.util.List;

/**
 * How far from any match the control points of a displacement lie: those nearby are determined by
 * matches, those far away only by what they continue.
 *
 * @param nearest distance of the nearest match, in spacings of the grid
 */
record GridSupport(SplineGrid grid, double[] nearest) {
  private static final double DETERMINED = 1;

  /** No match rests on control points farther away. */
  private static final double REACH = 3;

  /** Over so many spacings a displacement fades where nothing tells of it. */
  private static final double FADES = 6;

  static GridSupport of(SplineGrid grid, List<PatchMatch> matches) {
    double[] nearest = new double[grid.size()];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int i = 0; i < nearest.length; i++) {
      double x = grid.originX() + i % grid.columns() * grid.spacing();
      double y = grid.originY() + i / grid.columns() * grid.spacing();
      for (PatchMatch match : matches) {
        double distance = Math.hypot(match.post().x() - x, match.post().y() - y);
        nearest[i] = Math.min(nearest[i], distance / grid.spacing());
      }
    }
    return new GridSupport(grid, nearest);
  }

  /** Whether matches determine both control points. */
  boolean holds(int one, int other) {
    return nearest[one] <= DETERMINED && nearest[other] <= DETERMINED;
  }

  /**
   * The control values, but where no match rests on them the nearest that one does, fading to 0.
   */
  double[] faded(double[] control) {
    double[] faded = control.clone();
    for (int i = 0; i < faded.length; i++) {
      if (nearest[i] > REACH) {
        faded[i] = control[supported(i)] * Math.max(0, 1 - (nearest[i] - REACH) / FADES);
      }
    }
    return faded;
  }

  private int supported(int point) {
    int best = point;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < nearest.length; i++) {
      int across = i % grid.columns() - point % grid.columns();
      int down = i / grid.columns() - point / grid.columns();
      int distance = across * across + down * down;
      if (nearest[i] <= REACH && distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
