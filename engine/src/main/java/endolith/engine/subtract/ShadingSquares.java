package endolith.engine.subtract;

import endolith.engine.subtract.statistics.BackgroundSample;
import java.util.Arrays;

/**
 * Squares of the background and where they lie in the light of both cameras; all arrays have one
 * value for each square.
 *
 * @param pre mean brightness in pre
 * @param post mean brightness in post
 * @param across −1 at the left edge of post to 1 at the right one
 * @param down −1 at the upper edge of post to 1 at the lower one
 * @param postRadius squared distance from the centre of post, see {@link CameraViews#postRadius}
 * @param preRadius as {@code postRadius}, of pre
 */
@SuppressWarnings("ArrayRecordComponent")
record ShadingSquares(
    double[] pre,
    double[] post,
    double[] across,
    double[] down,
    double[] postRadius,
    double[] preRadius) {
  private static final int LOWEST_PARTS = 6;

  /**
   * @param scale of a line that holds about everywhere
   * @param offset of that line
   */
  static ShadingSquares of(
      BackgroundSample sample, CameraViews views, double scale, double offset) {
    int n = sample.count();
    ShadingSquares squares =
        new ShadingSquares(
            new double[n],
            new double[n],
            new double[n],
            new double[n],
            new double[n],
            new double[n]);
    for (int i = 0; i < n; i++) {
      double x = sample.centreX(i);
      double y = sample.centreY(i);
      squares.measure(sample, i, scale, offset);
      squares.across[i] = views.across(x);
      squares.down[i] = views.down(y);
      squares.postRadius[i] = Math.min(2, views.postRadius(x, y));
      squares.preRadius[i] = Math.min(2, views.preRadius(x, y));
    }
    return squares;
  }

  /**
   * Means over those parts of a square that lie lowest against the line: where microbes are dense,
   * hardly a square is without, but many a part. That this is a little too low everywhere does not
   * change how the light varies.
   */
  private void measure(BackgroundSample sample, int square, double scale, double offset) {
    int first = square * BackgroundSample.PARTS;
    double[] heights = new double[BackgroundSample.PARTS];
    int[] parts = new int[BackgroundSample.PARTS];
    int used = 0;
    for (int i = first; i < first + BackgroundSample.PARTS; i++) {
      double dark = sample.pre()[i];
      if (!Double.isNaN(dark)) {
        double height = sample.post()[i] - scale * dark - offset;
        int at = used++;
        for (; at > 0 && Double.compare(heights[at - 1], height) > 0; at--) {
          heights[at] = heights[at - 1];
          parts[at] = parts[at - 1];
        }
        heights[at] = height;
        parts[at] = i;
      }
    }
    int lowest = Math.min(used, LOWEST_PARTS);
    for (int i = 0; i < lowest; i++) {
      pre[square] += (double) sample.pre()[parts[i]] / lowest;
      post[square] += (double) sample.post()[parts[i]] / lowest;
    }
  }

  /** Standard deviation of positions. */
  static double spread(double[] positions) {
    double mean = Arrays.stream(positions).average().orElse(0);
    return Math.sqrt(
        Arrays.stream(positions).map(p -> (p - mean) * (p - mean)).average().orElse(0));
  }

  /** Brightness by which the factor differs from 1 per vignette and scale, root mean square. */
  double radiusEffect() {
    double squares = 0;
    for (int i = 0; i < pre.length; i++) {
      double effect = pre[i] * (postRadius[i] - preRadius[i]);
      squares += effect * effect;
    }
    return Math.sqrt(squares / pre.length);
  }
}
