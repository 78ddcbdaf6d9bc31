package endolith.engine.align.trust;

import endolith.engine.align.patch.BoxMean;
import endolith.engine.align.patch.LevelPair;
import endolith.engine.align.transform.Point;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

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

  /** Of each raster and each patch that tells of all. */
  private final List<List<Told>> told =
      Stream.<List<Told>>generate(ArrayList::new).limit(RASTERS).toList();

  /**
   * What one patch tells of one raster.
   *
   * @param variance px², along the lines; NaN where it cannot tell
   * @param weight of its structure, of which there is little in some patches
   */
  record Told(double variance, double weight) {
    private static final Told NOTHING = new Told(Double.NaN, 0);
  }

  /** What one patch tells of each raster. */
  static List<Told> of(LevelPair pair, Point centre) throws IOException {
    int left = (int) Math.rint(centre.x()) - WINDOW / 2;
    int top = (int) Math.rint(centre.y()) - WINDOW / 2;
    if (!pair.covers(left, top, WINDOW)) {
      return Collections.nCopies(RASTERS, Told.NOTHING);
    }
    float[] post = detail(pair.readPost(left, top, WINDOW, WINDOW));
    float[] pre = detail(pair.readWarpedPre(left, top, WINDOW, WINDOW));
    List<Told> rasters = new ArrayList<>();
    for (int raster = 0; raster < RASTERS; raster++) {
      rasters.add(new Lines(pair, left, top, raster).told(post, pre));
    }
    return rasters;
  }

  void add(List<Told> rasters) {
    if (rasters.stream().noneMatch(one -> Double.isNaN(one.variance()))) {
      for (int i = 0; i < RASTERS; i++) {
        told.get(i).add(rasters.get(i));
      }
    }
  }

  /** Variance along the lines of the raster that wobbles most, px²; 0 if none clearly does. */
  double variance() {
    return told.stream().mapToDouble(LineWobble::clearly).max().orElse(0);
  }

  /** Mean by weight, if it is more than its own error can be. */
  private static double clearly(List<Told> patches) {
    double weights = patches.stream().mapToDouble(Told::weight).sum();
    if (patches.size() < FEWEST || !(weights > 0)) {
      return 0;
    }
    double mean = 0;
    for (Told patch : patches) {
      mean += patch.weight() * patch.variance() / weights;
    }
    double square = 0;
    for (Told patch : patches) {
      double beside = patch.weight() * (patch.variance() - mean) / weights;
      square += beside * beside;
    }
    return mean > DEVIATIONS * Math.sqrt(square) ? mean : 0;
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

    Told told(float[] post, float[] pre) {
      double gain = gain(post, pre);
      if (!(gain > 0)) {
        return Told.NOTHING;
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
    private Told common() {
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
      return total > 0 ? new Told(sum / total, total) : Told.NOTHING;
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
