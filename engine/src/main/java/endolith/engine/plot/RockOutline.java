package endolith.engine.plot;

import boofcv.alg.filter.binary.BinaryImageOps;
import boofcv.alg.filter.binary.Contour;
import boofcv.alg.filter.binary.GThresholdImageOps;
import boofcv.alg.filter.binary.ThresholdImageOps;
import boofcv.alg.filter.blur.BlurImageOps;
import boofcv.struct.ConnectRule;
import boofcv.struct.image.GrayF32;
import boofcv.struct.image.GrayU8;
import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import georegression.struct.point.Point2D_I32;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;

/**
 * The rock's outline as a person would draw it: brightness against the glass, smooth, without holes
 * inside. For the eye only; the alignment finds its own.
 */
final class RockOutline {
  private static final int LONGEST = 1100;
  private static final double BLUR = 1.5;
  private static final int LEVELS = 256;
  private static final double MARGIN = 0.05;
  private static final double SMALLEST_SHARE = 0.002;

  /** The outline is drawn where brightness has risen by this share from glass to rock. */
  private static final double RISE = 0.3;

  /** Points on either side over which the line is averaged. */
  private static final int REACH = 3;

  private final Path2D path;
  private final BufferedImage inside;
  private final int unit;

  private RockOutline(Path2D path, BufferedImage inside, int unit) {
    this.path = path;
    this.inside = inside;
    this.unit = unit;
  }

  static RockOutline of(Pyramid image) throws IOException {
    int level = 0;
    while (level < image.levels() - 1
        && Math.max(image.level(level).width(), image.level(level).height()) > LONGEST) {
      level++;
    }
    GrayF32 pixels = rootsOf(image.level(level));
    GrayU8 rock = ThresholdImageOps.threshold(pixels, null, threshold(pixels.data), false);
    int unit = 1 << level;
    double smallest = SMALLEST_SHARE * rock.width * rock.height;
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (Contour contour : BinaryImageOps.contourExternal(rock, ConnectRule.EIGHT)) {
      if (area(contour.external) >= smallest) {
        append(path, contour.external, unit);
      }
    }
    return new RockOutline(path, filled(path, rock.width, rock.height, unit), unit);
  }

  /** Square roots even out the noise of bright and dark grains. */
  private static GrayF32 rootsOf(Plane plane) throws IOException {
    GrayF32 pixels = new GrayF32(plane.width(), plane.height());
    plane.read(0, 0, plane.width(), plane.height(), pixels.data);
    for (int i = 0; i < pixels.data.length; i++) {
      pixels.data[i] = (float) Math.sqrt(Math.max(0, pixels.data[i]));
    }
    return BlurImageOps.gaussian(pixels, null, BLUR, 0, null);
  }

  private static float threshold(float[] pixels) {
    float most = Float.MIN_NORMAL;
    for (float v : pixels) {
      most = Math.max(most, v);
    }
    int[] counts = new int[LEVELS];
    int total = 0;
    double sum = 0;
    for (float v : pixels) {
      if (v > 0) {
        counts[Math.min(LEVELS - 1, (int) (v / most * LEVELS))]++;
        total++;
        sum += v;
      }
    }
    double mean = sum / Math.max(1, total);
    double split = (GThresholdImageOps.computeOtsu(counts, LEVELS, total) + 1) * most / LEVELS;
    // Where there is no glass in view, half the rock must not count as glass.
    split = Math.min(split, 0.6 * mean);
    double glass = mean(pixels, Float.MIN_VALUE, split);
    return (float) (glass + RISE * (mean(pixels, split, Double.MAX_VALUE) - glass));
  }

  private static double mean(float[] pixels, double from, double to) {
    double sum = 0;
    int count = 0;
    for (float v : pixels) {
      if (v >= from && v < to) {
        sum += v;
        count++;
      }
    }
    return sum / Math.max(1, count);
  }

  private static double area(List<Point2D_I32> points) {
    long twice = 0;
    Point2D_I32 last = points.getLast();
    for (Point2D_I32 point : points) {
      twice += (long) last.x * point.y - (long) point.x * last.y;
      last = point;
    }
    return Math.abs(twice) / 2.0;
  }

  private static void append(Path2D path, List<Point2D_I32> points, int unit) {
    int n = points.size();
    for (int i = 0; i < n; i++) {
      double x = 0;
      double y = 0;
      for (int k = -REACH; k <= REACH; k++) {
        Point2D_I32 point = points.get(Math.floorMod(i + k, n));
        x += (point.x + 0.5) * unit / (2 * REACH + 1);
        y += (point.y + 0.5) * unit / (2 * REACH + 1);
      }
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
  }

  private static BufferedImage filled(Path2D path, int width, int height, int unit) {
    BufferedImage inside = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = inside.createGraphics();
    graphics.fill(
        AffineTransform.getScaleInstance(1.0 / unit, 1.0 / unit).createTransformedShape(path));
    graphics.dispose();
    return inside;
  }

  /** Whether the full-resolution pixel lies in the rock. */
  boolean contains(int x, int y) {
    int column = Math.clamp(x / unit, 0, inside.getWidth() - 1);
    int row = Math.clamp(y / unit, 0, inside.getHeight() - 1);
    return inside.getRaster().getSample(column, row, 0) != 0;
  }

  /**
   * The smallest region that holds the given rocks, with a margin; all of the image if there is no
   * rock.
   *
   * @param image whose pixels the region may not leave
   */
  static Rectangle around(Plane image, RockOutline... outlines) {
    Rectangle2D bounds = new Rectangle2D.Double();
    for (RockOutline outline : outlines) {
      Rectangle2D next = outline.path.getBounds2D();
      if (!next.isEmpty()) {
        bounds = bounds.isEmpty() ? next : bounds.createUnion(next);
      }
    }
    Rectangle2D whole = new Rectangle2D.Double(0, 0, image.width(), image.height());
    if (!bounds.isEmpty()) {
      double margin = MARGIN * Math.max(bounds.getWidth(), bounds.getHeight());
      bounds.setRect(
          bounds.getX() - margin,
          bounds.getY() - margin,
          bounds.getWidth() + 2 * margin,
          bounds.getHeight() + 2 * margin);
      whole = whole.createIntersection(bounds);
    }
    return new Rectangle(
        (int) whole.getX(),
        (int) whole.getY(),
        Math.max(1, (int) whole.getWidth()),
        Math.max(1, (int) whole.getHeight()));
  }

  /** Closed lines in full-resolution px. */
  Path2D path() {
    return path;
  }
}
