package endolith.engine.synthetic;

import java.util.Arrays;

/**
 * The distance of an estimated mapping from the true one, over a grid on the rock that both images
 * show, in pixels of pre.
 *
 * @param points of the grid that lie on the rock; 0 leaves the other figures NaN
 */
public record TargetRegistrationError(double median, double p95, double max, int points) {

  /** A mapping of raw post pixels to raw pre pixels. */
  @FunctionalInterface
  public interface PointMap {
    /** Returns the x and y in pre of the point (x, y) of post. */
    double[] apply(double x, double y);
  }

  /**
   * @param steps of the grid along either side of post, at least 1
   */
  public static TargetRegistrationError of(PointMap estimate, SyntheticPair pair, int steps) {
    double[] errors = new double[steps * steps];
    int count = 0;
    for (int i = 0; i < errors.length; i++) {
      double x = (i % steps + 0.5) / steps * pair.post().width() - 0.5;
      double y = (i / steps + 0.5) / steps * pair.post().height() - 0.5;
      if (pair.inBoth(x, y)) {
        double[] truth = pair.truePostToPre(x, y);
        double[] found = estimate.apply(x, y);
        errors[count++] = Math.hypot(found[0] - truth[0], found[1] - truth[1]);
      }
    }
    Arrays.sort(errors, 0, count);
    return new TargetRegistrationError(
        rank(errors, count, 0.5), rank(errors, count, 0.95), rank(errors, count, 1), count);
  }

  private static double rank(double[] sorted, int count, double share) {
    return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1, Math.floor(share * count))];
  }
}
