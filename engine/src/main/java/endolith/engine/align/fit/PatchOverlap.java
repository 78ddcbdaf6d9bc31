package endolith.engine.align.fit;

import endolith.engine.align.transform.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The overlap of two patches, by which their noise is the same: the share of their pixels that they
 * have in common.
 *
 * @param neighbours for each match the indices of those it shares pixels with, itself included
 * @param shares the shares that belong to {@code neighbours}, 0 to 1
 */
public record PatchOverlap(List<int[]> neighbours, List<double[]> shares) {

  /**
   * @param patch side of the patches, full-resolution px
   */
  public static PatchOverlap of(List<PatchMatch> matches, double patch) {
    int n = matches.size();
    List<int[]> neighbours = new ArrayList<>();
    List<double[]> shares = new ArrayList<>();
    int[] indices = new int[n];
    double[] values = new double[n];
    for (PatchMatch one : matches) {
      int count = 0;
      for (int k = 0; k < n; k++) {
        Point other = matches.get(k).post();
        double x = 1 - Math.abs(one.post().x() - other.x()) / patch;
        double y = 1 - Math.abs(one.post().y() - other.y()) / patch;
        if (x > 0 && y > 0) {
          indices[count] = k;
          values[count++] = x * y;
        }
      }
      neighbours.add(Arrays.copyOf(indices, count));
      shares.add(Arrays.copyOf(values, count));
    }
    return new PatchOverlap(neighbours, shares);
  }

  /** Sum of the values of all that share pixels with one match, by their shares. */
  double row(int of, double[] values) {
    int[] others = neighbours.get(of);
    double[] parts = shares.get(of);
    double sum = 0;
    for (int k = 0; k < others.length; k++) {
      sum += parts[k] * values[others[k]];
    }
    return sum;
  }

  /** How many patches share a pixel on average. */
  public double mean() {
    double sum = 0;
    for (double[] of : shares) {
      for (double share : of) {
        sum += share;
      }
    }
    return shares.isEmpty() ? 1 : sum / shares.size();
  }
}
