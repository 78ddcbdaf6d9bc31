package endolith.engine.align.coarse.rock;

import boofcv.alg.filter.binary.BinaryImageOps;
import boofcv.alg.filter.binary.Contour;
import boofcv.struct.ConnectRule;
import boofcv.struct.image.GrayU8;
import georegression.struct.point.Point2D_I32;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rock's outline: closed chains of points, about one per pixel, to a fraction of a pixel where
 * the soft mask crosses one half. Stretches along the image's border are no outline and left out.
 *
 * @param chains each x0, y0, x1, y1, … in pixels of the mask, longest first
 * @param centreX mean of all pixels inside
 * @param area pixels inside
 */
public record Outline(List<double[]> chains, double centreX, double centreY, double area) {

  public static Outline of(RockMask mask) {
    GreyImage inside = mask.inside();
    GrayU8 binary = new GrayU8(inside.width(), inside.height());
    double sumX = 0;
    double sumY = 0;
    double area = 0;
    for (int i = 0; i < binary.data.length; i++) {
      if (inside.pixels()[i] > 0.5f) {
        binary.data[i] = 1;
        sumX += i % inside.width();
        sumY += i / inside.width();
        area++;
      }
    }
    List<double[]> chains = new ArrayList<>();
    for (Contour contour : BinaryImageOps.contourExternal(binary, ConnectRule.EIGHT)) {
      double[] chain = chain(contour.external, mask.soft());
      if (chain.length >= 16) {
        chains.add(chain);
      }
    }
    chains.sort(Comparator.comparingInt(chain -> -chain.length));
    return new Outline(
        List.copyOf(chains), sumX / Math.max(1, area), sumY / Math.max(1, area), area);
  }

  private static double[] chain(List<Point2D_I32> pixels, GreyImage soft) {
    double[] chain = new double[2 * pixels.size()];
    int used = 0;
    for (Point2D_I32 pixel : pixels) {
      if (pixel.x > 1 && pixel.y > 1 && pixel.x < soft.width() - 2 && pixel.y < soft.height() - 2) {
        int at = pixel.y * soft.width() + pixel.x;
        float[] values = soft.pixels();
        double gradientX = 0.5 * (values[at + 1] - values[at - 1]);
        double gradientY = 0.5 * (values[at + soft.width()] - values[at - soft.width()]);
        double square = Math.max(gradientX * gradientX + gradientY * gradientY, 1e-4);
        double step = Math.clamp((0.5 - values[at]) / square, -5, 5);
        chain[used++] = pixel.x + Math.clamp(step * gradientX, -1, 1);
        chain[used++] = pixel.y + Math.clamp(step * gradientY, -1, 1);
      }
    }
    return java.util.Arrays.copyOf(chain, used);
  }

  /** At most {@code most} points of all chains, evenly taken: x0, y0, x1, y1, … */
  public double[] points(int most) {
    int all = 0;
    for (double[] chain : chains) {
      all += chain.length / 2;
    }
    int taken = Math.min(most, all);
    double[] points = new double[2 * taken];
    int index = 0;
    int next = 0;
    for (double[] chain : chains) {
      for (int i = 0; i < chain.length && next < taken; i += 2, index++) {
        if ((long) index * taken / all >= next) {
          points[2 * next] = chain[i];
          points[2 * next + 1] = chain[i + 1];
          next++;
        }
      }
    }
    return next == taken ? points : java.util.Arrays.copyOf(points, 2 * next);
  }
}
