package endolith.engine.align.fit;

import endolith.engine.align.transform.Point;
import java.util.Arrays;
import java.util.List;

/** The matches nearest to one that share no pixels with it, and so no noise. */
public final class PatchNeighbours {
  private static final int NEIGHBOURS = 3;

  private PatchNeighbours() {}

  /**
   * Indices of the nearest three, or as many as there are.
   *
   * @param patch side of the patches, px
   */
  public static int[] nearest(List<PatchMatch> matches, int of, double patch) {
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
