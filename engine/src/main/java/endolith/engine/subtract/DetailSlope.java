package endolith.engine.subtract;

import endolith.engine.align.fit.TukeyWeight;
import java.util.Arrays;

/** Slope of post's detail over pre's in one place of the section. For one thread. */
final class DetailSlope {
  private static final int ROUNDS = 4;
  private static final int FEWEST = 12;

  /** Residuals beyond this multiple of their spread do not count. */
  private static final double CUT = 4;

  private static final double GAUSSIAN_MEDIAN = 0.6745;

  private final float[] pre;
  private final float[] post;
  private final float[] residuals;
  private int count;

  /**
   * @param most details that will be added
   */
  DetailSlope(int most) {
    pre = new float[most];
    post = new float[most];
    residuals = new float[most];
  }

  void clear() {
    count = 0;
  }

  /** NaN in either is left out. */
  void add(float preDetail, float postDetail) {
    if (!Float.isNaN(preDetail) && !Float.isNaN(postDetail)) {
      pre[count] = preDetail;
      post[count++] = postDetail;
    }
  }

  /** Least squares through 0, reweighted by Tukey's biweight; NaN if there are too few. */
  double value() {
    if (count < FEWEST) {
      return Double.NaN;
    }
    double slope = slope(0, Double.POSITIVE_INFINITY);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < count; i++) {
        residuals[i] = Math.abs((float) (post[i] - slope * pre[i]));
      }
      Arrays.sort(residuals, 0, count);
      slope =
          slope(slope, Math.max(Float.MIN_NORMAL, CUT * residuals[count / 2] / GAUSSIAN_MEDIAN));
    }
    return slope;
  }

  /** How much detail pre has. */
  double weight() {
    double squares = 0;
    for (int i = 0; i < count; i++) {
      squares += pre[i] * pre[i];
    }
    return squares;
  }

  private double slope(double around, double cut) {
    double products = 0;
    double squares = 0;
    for (int i = 0; i < count; i++) {
      double t = (post[i] - around * pre[i]) / cut;
      if (Math.abs(t) < 1) {
        double weight = TukeyWeight.of(t);
        products += weight * pre[i] * post[i];
        squares += weight * pre[i] * pre[i];
      }
    }
    return squares > 0 ? products / squares : Double.NaN;
  }
}
