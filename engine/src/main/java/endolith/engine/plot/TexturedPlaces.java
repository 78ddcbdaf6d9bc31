package endolith.engine.plot;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Picks places with much texture in both images, one in each quarter of the content. */
final class TexturedPlaces {
  private static final int EDGE = 3;

  private TexturedPlaces() {}

  /**
   * @param rock outline of post
   * @param region full-resolution px
   * @param side of a place, full-resolution px
   * @return up to four, fewer where a quarter has no texture
   */
  static List<Rectangle> of(Pyramid post, Pyramid pre, RockOutline rock, Rectangle region, int side)
      throws IOException {
    int level = post.levels() - 1;
    Plane postPlane = post.level(level);
    Plane prePlane = pre.level(level);
    int w = postPlane.width();
    int h = postPlane.height();
    float[] a = new float[w * h];
    float[] b = new float[w * h];
    postPlane.read(0, 0, w, h, a);
    prePlane.read(0, 0, w, h, b);
    int unit = 1 << level;
    double[] best = new double[4];
    Rectangle[] found = new Rectangle[4];
    for (int y = EDGE; y < h - EDGE; y++) {
      for (int x = EDGE; x < w - EDGE; x++) {
        boolean inside = inside(rock, x * unit, y * unit, Math.max(side / 2, 2 * EDGE * unit));
        double texture = inside ? Math.min(texture(a, w, x, y), texture(b, w, x, y)) : 0;
        int fullX = x * unit - region.x();
        int fullY = y * unit - region.y();
        int quarter = (fullX * 2 < region.width() ? 0 : 1) + (fullY * 2 < region.height() ? 0 : 2);
        if (texture > best[quarter]) {
          best[quarter] = texture;
          found[quarter] = around(x * unit, y * unit, side, post.full());
        }
      }
    }
    List<Rectangle> places = new ArrayList<>();
    for (Rectangle place : found) {
      if (place != null) {
        places.add(place);
      }
    }
    return places;
  }

  private static boolean inside(RockOutline rock, int x, int y, int reach) {
    return rock.contains(x - reach, y - reach)
        && rock.contains(x + reach, y - reach)
        && rock.contains(x - reach, y + reach)
        && rock.contains(x + reach, y + reach);
  }

  /** Variance in a small window relative to its squared mean; 0 where the window meets a 0. */
  private static double texture(float[] pixels, int w, int x, int y) {
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (int dy = -EDGE; dy <= EDGE; dy++) {
      for (int dx = -EDGE; dx <= EDGE; dx++) {
        float v = pixels[(y + dy) * w + x + dx];
        if (v <= 0) {
          return 0;
        }
        sum += v;
        squares += v * v;
        n++;
      }
    }
    double mean = sum / n;
    return (squares / n - mean * mean) / (mean * mean);
  }

  private static Rectangle around(int x, int y, int side, Plane full) {
    int w = Math.min(side, full.width());
    int h = Math.min(side, full.height());
    return new Rectangle(
        Math.clamp(x - w / 2, 0, full.width() - w),
        Math.clamp(y - h / 2, 0, full.height() - h),
        w,
        h);
  }
}
