package endolith.engine.plot;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Arrays;

/**
 * The rock's outline as a person would draw it: brightness against the glass, coarse, without holes
 * inside. For the eye only; the alignment finds its own.
 */
final class RockOutline {
  private final boolean[] outside;
  private final int width;
  private final int height;
  private final int unit;

  private static final int SMOOTHING = 3;
  private static final int LEVELS = 256;
  private static final double MARGIN = 0.05;
  private static final double SMALLEST_SHARE = 0.002;

  private RockOutline(boolean[] outside, int width, int height, int unit) {
    this.outside = outside;
    this.width = width;
    this.height = height;
    this.unit = unit;
  }

  static RockOutline of(Pyramid image) throws IOException {
    int level = image.levels() - 1;
    Plane coarse = image.level(level);
    int w = coarse.width();
    int h = coarse.height();
    float[] pixels = new float[w * h];
    coarse.read(0, 0, w, h, pixels);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) Math.sqrt(Math.max(0, pixels[i]));
    }
    for (int pass = 0; pass < SMOOTHING; pass++) {
      pixels = smoothed(pixels, w, h);
    }
    float threshold = threshold(pixels);
    boolean[] rock = new boolean[w * h];
    for (int i = 0; i < rock.length; i++) {
      rock[i] = pixels[i] > threshold;
    }
    boolean[] outside = reached(rock, w, h);
    return new RockOutline(outside, w, h, 1 << level);
  }

  private static float[] smoothed(float[] pixels, int w, int h) {
    float[] result = new float[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        float sum = 0;
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            sum += pixels[Math.clamp(y + dy, 0, h - 1) * w + Math.clamp(x + dx, 0, w - 1)];
          }
        }
        result[y * w + x] = sum / 9;
      }
    }
    return result;
  }

  /** Otsu (1979, IEEE Trans. Syst. Man Cybern. 9, 62). */
  private static float threshold(float[] pixels) {
    float most = 0;
    for (float v : pixels) {
      most = Math.max(most, v);
    }
    long[] counts = new long[LEVELS];
    double total = 0;
    for (float v : pixels) {
      if (v > 0) {
        int bin = Math.min(LEVELS - 1, (int) (v / most * LEVELS));
        counts[bin]++;
        total += bin;
      }
    }
    double n = Arrays.stream(counts).sum();
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    int at = 0;
    for (int i = 0; i < LEVELS; i++) {
      below += counts[i];
      sumBelow += (double) i * counts[i];
      double above = n - below;
      if (below > 0 && above > 0) {
        double gap = sumBelow / below - (total - sumBelow) / above;
        double between = below * above * gap * gap;
        if (between > best) {
          best = between;
          at = i;
        }
      }
    }
    // Where there is no glass in view, half the rock must not count as glass.
    double dark = Math.min(at + 1, 0.6 * total / Math.max(1, n));
    return (float) (dark * most / LEVELS);
  }

  /** Everything outside the rock that the border reaches, and specks too small for a rock. */
  private static boolean[] reached(boolean[] rock, int w, int h) {
    boolean[] outside = new boolean[w * h];
    int[] stack = new int[w * h];
    for (int i = 0; i < w * h; i++) {
      boolean border = i < w || i >= w * (h - 1) || i % w == 0 || i % w == w - 1;
      if (border && !rock[i] && !outside[i]) {
        flood(rock, false, outside, i, w, h, stack);
      }
    }
    boolean[] seen = outside.clone();
    for (int i = 0; i < w * h; i++) {
      if (rock[i] && !seen[i]) {
        int size = flood(rock, true, seen, i, w, h, stack);
        for (int k = 0; k < size && size < SMALLEST_SHARE * w * h; k++) {
          outside[stack[k]] = true;
        }
      }
    }
    return outside;
  }

  /** Marks the connected pixels of like kind and leaves their indices in {@code found}. */
  private static int flood(
      boolean[] rock, boolean kind, boolean[] seen, int start, int w, int h, int[] found) {
    int size = 0;
    found[size++] = start;
    seen[start] = true;
    for (int next = 0; next < size; next++) {
      int i = found[next];
      int x = i % w;
      int y = i / w;
      size = visit(rock, kind, seen, x > 0 ? i - 1 : -1, found, size);
      size = visit(rock, kind, seen, x < w - 1 ? i + 1 : -1, found, size);
      size = visit(rock, kind, seen, y > 0 ? i - w : -1, found, size);
      size = visit(rock, kind, seen, y < h - 1 ? i + w : -1, found, size);
    }
    return size;
  }

  private static int visit(
      boolean[] rock, boolean kind, boolean[] seen, int i, int[] found, int size) {
    if (i < 0 || seen[i] || rock[i] != kind) {
      return size;
    }
    seen[i] = true;
    found[size] = i;
    return size + 1;
  }

  /** Whether the full-resolution pixel lies in the rock. */
  boolean contains(int x, int y) {
    return !outside[
        Math.clamp(y / unit, 0, height - 1) * width + Math.clamp(x / unit, 0, width - 1)];
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
      Rectangle2D next = outline.path().getBounds2D();
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
    int w = width;
    int h = height;
    Path2D path = new Path2D.Double();
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        boolean here = outside[y * w + x];
        boolean left = x == 0 || outside[y * w + x - 1];
        boolean above = y == 0 || outside[(y - 1) * w + x];
        if (here != left) {
          path.moveTo(x * unit, y * unit);
          path.lineTo(x * unit, (y + 1) * unit);
        }
        if (here != above) {
          path.moveTo(x * unit, y * unit);
          path.lineTo((x + 1) * unit, y * unit);
        }
        if (!here && x == w - 1) {
          path.moveTo(w * unit, y * unit);
          path.lineTo(w * unit, (y + 1) * unit);
        }
        if (!here && y == h - 1) {
          path.moveTo(x * unit, h * unit);
          path.lineTo((x + 1) * unit, h * unit);
        }
      }
    }
    return path;
  }
}
