package endolith.engine.synthetic;

import java.util.Arrays;

/**
 * Blur of the optics: a Gaussian over the light of the section, sampled at whole pixels. Light is
 * spread, not lost, so that wide means stay what they were, also locally.
 */
final class Defocus {
  private static final double REACH = 4;

  /** Light that comes from the section at a point, before the blur. */
  @FunctionalInterface
  interface Scene {
    double light(double x, double y);
  }

  private final int radius;
  private final double[] taps;

  /**
   * @param sigma standard deviation in pixels of the image, at least 0
   */
  Defocus(double sigma) {
    radius = (int) Math.ceil(REACH * sigma);
    taps = new double[2 * radius + 1];
    for (int i = 0; i < taps.length; i++) {
      double t = radius == 0 ? 0 : (i - radius) / sigma;
      taps[i] = Math.exp(-0.5 * t * t);
    }
    double sum = Arrays.stream(taps).sum();
    for (int i = 0; i < taps.length; i++) {
      taps[i] /= sum;
    }
  }

  /** The blurred light at any one point. */
  double at(double x, double y, Scene scene) {
    double sum = 0;
    for (int row = -radius; row <= radius; row++) {
      double along = 0;
      for (int column = -radius; column <= radius; column++) {
        along += taps[column + radius] * scene.light(x + column, y + row);
      }
      sum += taps[row + radius] * along;
    }
    return sum;
  }

  /**
   * The blurred light of a region. What a pixel gets does not depend on the region it is part of.
   */
  double[] over(int x, int y, int w, int h, Scene scene) {
    double[] blurred = new double[w * h];
    double[] sharp = new double[w + 2 * radius];
    double[] along = new double[w];
    for (int row = -radius; row < h + radius; row++) {
      for (int i = 0; i < sharp.length; i++) {
        sharp[i] = scene.light(x + i - radius, y + row);
      }
      Arrays.fill(along, 0);
      for (int k = 0; k < taps.length; k++) {
        for (int i = 0; i < w; i++) {
          along[i] += taps[k] * sharp[i + k];
        }
      }
      // Each row of light adds to the rows of the result that it reaches, in ascending order.
      for (int to = Math.max(0, row - radius); to <= Math.min(h - 1, row + radius); to++) {
        double tap = taps[row - to + radius];
        for (int i = 0; i < w; i++) {
          blurred[to * w + i] += tap * along[i];
        }
      }
    }
    return blurred;
  }
}
