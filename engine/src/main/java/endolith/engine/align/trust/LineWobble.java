package endolith.engine.align.trust;

import endolith.engine.align.patch.BoxMean;
import endolith.engine.align.patch.LevelPair;
import endolith.engine.align.transform.Point;
import java.io.IOException;
import java.util.Arrays;

/**
 * How far single lines of a camera's raster lie beside where the map says: what a scanning
 * microscope's line jitter leaves, which no patch as a whole can see. In each patch, the shift of
 * every line is measured twice, from its two halves; what these have in common is no noise.
 */
final class LineWobble {
  private static final int SIDE = 64;
  private static final int MARGIN = 8;
  private static final int WINDOW = SIDE + 2 * MARGIN;

  /** Lines run along x or y of either image. */
  static final int RASTERS = 4;

  private static final int FEWEST = 12;
  private static final double DEVIATIONS = 3;

  private final double[] sums = new double[RASTERS];
  private final double[] squares = new double[RASTERS];
  private int patches;

  /** One patch's variances, px² for each raster; NaN where it cannot tell. */
  static double[] of(LevelPair pair, Point centre) throws IOException {
    int left = (int) Math.rint(centre.x()) - WINDOW / 2;
    int top = (int) Math.rint(centre.y()) - WINDOW / 2;
    double[] variances = new double[RASTERS];
    if (!pair.covers(left, top, WINDOW)) {
      Arrays.fill(variances, Double.NaN);
      return variances;
    }
    float[] post = detail(pair.readPost(left, top, WINDOW, WINDOW));
    float[] pre = detail(pair.readWarpedPre(left, top, WINDOW, WINDOW));
    for (int raster = 0; raster < RASTERS; raster++) {
      variances[raster] = new Lines(pair, left, top, raster).variance(post, pre);
    }
    return variances;
  }

  void add(double[] variances) {
    for (double variance : variances) {
      if (Double.isNaN(variance)) {
        return;
      }
    }
    patches++;
    for (int i = 0; i < RASTERS; i++) {
      sums[i] += variances[i];
      squares[i] += variances[i] * variances[i];
    }
  }

  /** Variance along the lines of the raster that wobbles most, px²; 0 if none clearly does. */
  double variance() {
    double most = 0;
    for (int i = 0; i < RASTERS && patches >= FEWEST; i++) {
      double mean = sums[i] / patches;
      double error = Math.sqrt((squares[i] / patches - mean * mean) / patches);
      most = mean > DEVIATIONS * error ? Math.max(most, mean) : most;
    }
    return most;
  }

  private static float[] detail(float[] pixels) {
    float[] detail = pixels.clone();
    BoxMean.apply(detail, WINDOW, WINDOW, MARGIN);
    for (int i = 0; i < detail.length; i++) {
      detail[i] = pixels[i] - detail[i];
    }
    return detail;
  }

  /** The lines of one raster in one patch. */
  private static final class Lines {
    private static final int LINES = 2 * WINDOW;

    private final LevelPair pair;
    private final int left;
    private final int top;
    private final boolean ofPre;
    private final boolean vertical;
    private final double[] products = new double[2 * LINES];
    private final double[] weights = new double[2 * LINES];

    Lines(LevelPair pair, int left, int top, int raster) {
      this.pair = pair;
      this.left = left;
      this.top = top;
      this.ofPre = raster < 2;
      this.vertical = raster % 2 == 1;
    }

    double variance(float[] post, float[] pre) {
      double gain = gain(post, pre);
      if (!(gain > 0)) {
        return Double.NaN;
      }
      Point middle = new Point(left + WINDOW / 2.0, top + WINDOW / 2.0);
      double[] frame = frame(middle);
      Point centre = position(middle);
      for (int y = MARGIN; y < MARGIN + SIDE; y++) {
        for (int x = MARGIN; x < MARGIN + SIDE; x++) {
          int at = y * WINDOW + x;
          double gx = 0.5 * gain * (pre[at + 1] - pre[at - 1]);
          double gy = 0.5 * gain * (pre[at + WINDOW] - pre[at - WINDOW]);
          double along = gx * frame[0] + gy * frame[1];
          Point p = position(new Point(left + x, top + y));
          double across = vertical ? p.x() - centre.x() : p.y() - centre.y();
          double forth = vertical ? p.y() - centre.y() : p.x() - centre.x();
          int line = Math.clamp((long) Math.rint(across) + WINDOW, 0, LINES - 1);
          int slot = 2 * line + (forth < 0 ? 0 : 1);
          products[slot] += along * (post[at] - gain * pre[at]);
          weights[slot] += along * along;
        }
      }
      return common();
    }

    /** Weighted covariance of the two halves' shifts, less the patch's own shift. */
    private double common() {
      double product = 0;
      double weight = 0;
      for (int slot = 0; slot < products.length; slot++) {
        product += products[slot];
        weight += weights[slot];
      }
      double whole = weight > 0 ? product / weight : 0;
      double sum = 0;
      double total = 0;
      for (int line = 0; line < LINES; line++) {
        double one = weights[2 * line];
        double other = weights[2 * line + 1];
        if (one > 0 && other > 0) {
          double w = one * other / (one + other);
          sum += w * (products[2 * line] / one - whole) * (products[2 * line + 1] / other - whole);
          total += w;
        }
      }
      return total > 0 ? sum / total : Double.NaN;
    }

    private Point position(Point post) {
      return ofPre ? pair.map().apply(post) : post;
    }

    /** How the post position changes by a step along the line, post px. */
    private double[] frame(Point at) {
      if (!ofPre) {
        return vertical ? new double[] {0, 1} : new double[] {1, 0};
      }
      Point o = position(at);
      Point u = position(new Point(at.x() + 1, at.y()));
      Point v = position(new Point(at.x(), at.y() + 1));
      double a = u.x() - o.x();
      double b = v.x() - o.x();
      double c = u.y() - o.y();
      double d = v.y() - o.y();
      double det = a * d - b * c;
      return vertical ? new double[] {-b / det, a / det} : new double[] {d / det, -c / det};
    }

    private static double gain(float[] post, float[] pre) {
      double both = 0;
      double power = 0;
      for (int y = MARGIN; y < MARGIN + SIDE; y++) {
        for (int x = MARGIN; x < MARGIN + SIDE; x++) {
          int at = y * WINDOW + x;
          both += post[at] * pre[at];
          power += pre[at] * pre[at];
        }
      }
      return power > 0 ? both / power : 0;
    }
  }
}
