package endolith.engine.align.patch;

import endolith.engine.align.fit.NormalEquations;
import java.util.Optional;

/**
 * Sub-pixel shift between two band-passed windows by Gauss–Newton on {@code post(p) = gain * pre(p
 * + d) + offset} (Lucas and Kanade 1981; gain and offset as in Baker and Matthews, "Lucas-Kanade 20
 * years on", IJCV 2004), reweighted by Geman–McClure, so that what is in post only loses its say.
 */
final class SubpixelFit {
  private static final int MOST_ROUNDS = 12;
  private static final double CONVERGED = 0.004;

  /** Residuals beyond this multiple of their spread weigh little. */
  private static final double CUT = 2.5;

  /**
   * @param sigma expected error per axis from the residual noise, px
   */
  record Shift(double dx, double dy, double sigma) {}

  private final float[] post;
  private final float[] pre;
  private final PatchSize size;
  private final ShiftedWindow shifted;

  SubpixelFit(float[] post, float[] pre, PatchSize size) {
    this.post = post;
    this.pre = pre;
    this.size = size;
    this.shifted = new ShiftedWindow(size);
  }

  /** Starts at a whole-pixel shift; empty if there is no stable answer within 1.5 px of it. */
  Optional<Shift> from(int startX, int startY) {
    double dx = startX;
    double dy = startY;
    double gain = Double.NaN;
    double offset = 0;
    double variance = Double.NaN;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      shifted.move(pre, dx, dy);
      if (round == 0) {
        double[] line = line();
        gain = line[0];
        offset = line[1];
        variance = line[2];
      }
      if (!(gain > 0) || !(variance > 0)) {
        return Optional.empty();
      }
      NormalEquations equations = new NormalEquations(4);
      double[] spread = accumulate(equations, gain, offset, variance);
      Optional<double[]> step = equations.solve();
      if (step.isEmpty()) {
        return Optional.empty();
      }
      double[] s = step.get();
      dx += s[0];
      dy += s[1];
      gain += s[2];
      offset += s[3];
      variance = spread[0] / spread[1];
      if (Math.abs(dx - startX) > 1.5 || Math.abs(dy - startY) > 1.5) {
        return Optional.empty();
      }
      if (round > 1 && Math.abs(s[0]) < CONVERGED && Math.abs(s[1]) < CONVERGED) {
        double[] covariance = equations.inverseDiagonal();
        return Optional.of(
            new Shift(dx, dy, Math.sqrt(variance * (covariance[0] + covariance[1]) / 2)));
      }
    }
    return Optional.empty();
  }

  /** Plain least-squares gain and offset, and the variance of what remains. */
  private double[] line() {
    double n = (double) size.side() * size.side();
    double p1 = 0;
    double q1 = 0;
    double pp = 0;
    double pq = 0;
    double qq = 0;
    for (int y = 0; y < size.side(); y++) {
      for (int x = 0; x < size.side(); x++) {
        double p = post[postIndex(x, y)];
        double q = shifted.value(x, y);
        p1 += p;
        q1 += q;
        pp += p * p;
        pq += p * q;
        qq += q * q;
      }
    }
    double varianceP = pp - p1 * p1 / n;
    double varianceQ = qq - q1 * q1 / n;
    double covariance = pq - p1 * q1 / n;
    double slope = covariance / varianceQ;
    return new double[] {
      slope, (p1 - slope * q1) / n, Math.max(0, varianceP - slope * covariance) / n
    };
  }

  /** Adds all pixels; returns the weighted sum of squared residuals and the sum of weights. */
  private double[] accumulate(NormalEquations to, double gain, double offset, double variance) {
    double cut = 1 / (CUT * CUT * variance);
    double squares = 0;
    double weights = 0;
    double xx = 0, xy = 0, xv = 0, x1 = 0, yy = 0, yv = 0, y1 = 0, vv = 0, v1 = 0;
    double rx = 0, ry = 0, rv = 0, r1 = 0;
    int side = size.side();
    int stride = shifted.stride();
    float[] values = shifted.values();
    for (int y = 0; y < side; y++) {
      int at = shifted.index(0, y);
      int p = postIndex(0, y);
      for (int x = 0; x < side; x++, at++, p++) {
        double v = values[at];
        double gx = 0.5 * gain * (values[at + 1] - values[at - 1]);
        double gy = 0.5 * gain * (values[at + stride] - values[at - stride]);
        double r = post[p] - gain * v - offset;
        double damp = 1 / (1 + r * r * cut);
        double w = damp * damp;
        squares += w * r * r;
        weights += w;
        double wx = w * gx;
        double wy = w * gy;
        double wv = w * v;
        xx += wx * gx;
        xy += wx * gy;
        xv += wx * v;
        x1 += wx;
        yy += wy * gy;
        yv += wy * v;
        y1 += wy;
        vv += wv * v;
        v1 += wv;
        rx += wx * r;
        ry += wy * r;
        rv += wv * r;
        r1 += w * r;
      }
    }
    to.set(
        new double[] {xx, xy, xv, x1, xy, yy, yv, y1, xv, yv, vv, v1, x1, y1, v1, weights},
        new double[] {rx, ry, rv, r1});
    return new double[] {squares, weights};
  }

  private int postIndex(int x, int y) {
    return (size.margin() + y) * size.window() + size.margin() + x;
  }
}
