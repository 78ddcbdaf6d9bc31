package endolith.engine.plot;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import java.io.IOException;
import java.util.Arrays;

/**
 * A region of an image at a chosen size on the page.
 *
 * @param pixels brightness, row by row
 */
record Preview(int width, int height, float[] pixels) {

  /**
   * Reads from the pyramid level nearest in resolution, so that never much more is read than shown;
   * then averages areas.
   *
   * @param region full-resolution px, inside the image
   * @param width on the page, px
   * @param height on the page, px
   */
  static Preview of(Pyramid image, Rectangle region, int width, int height) throws IOException {
    double zoom = Math.min((double) region.width() / width, (double) region.height() / height);
    int level = Math.clamp(Math.round(Math.log(zoom) / Math.log(2)), 0, image.levels() - 1);
    Plane plane = image.level(level);
    double unit = 1L << level;
    int x = Math.min(plane.width() - 1, (int) (region.x() / unit));
    int y = Math.min(plane.height() - 1, (int) (region.y() / unit));
    int right =
        Math.clamp((int) Math.ceil((region.x() + region.width()) / unit), x + 1, plane.width());
    int bottom =
        Math.clamp((int) Math.ceil((region.y() + region.height()) / unit), y + 1, plane.height());
    int w = right - x;
    int h = bottom - y;
    float[] source = new float[w * h];
    plane.read(x, y, w, h, source);
    Averaging across =
        new Averaging(region.x() / unit - x, region.width() / unit / width, width, w);
    Averaging down =
        new Averaging(region.y() / unit - y, region.height() / unit / height, height, h);
    return new Preview(width, height, average(source, w, h, across, down));
  }

  private static float[] average(float[] source, int w, int h, Averaging across, Averaging down) {
    float[] rows = new float[across.length * h];
    Shares columns = Shares.of(across);
    for (int y = 0; y < h; y++) {
      columns.average(source, y * w, rows, y * across.length);
    }
    float[] result = new float[across.length * down.length];
    double[] sums = new double[across.length];
    for (int y = 0; y < down.length; y++) {
      Stretch stretch = down.stretch(y);
      Arrays.fill(sums, 0);
      for (int i = stretch.first; i <= stretch.last; i++) {
        add(rows, i * across.length, stretch.share(i), sums);
      }
      for (int x = 0; x < across.length; x++) {
        result[y * across.length + x] = (float) sums[x];
      }
    }
    return result;
  }

  private static void add(float[] rows, int start, double share, double[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] += share * rows[start + x];
    }
  }

  /**
   * How much the source pixels of a row count for each target pixel.
   *
   * @param first source pixel of each target pixel
   * @param start index of its share; that of the next target pixel is where its shares end
   */
  @SuppressWarnings("ArrayRecordComponent")
  private record Shares(int[] first, int[] start, double[] shares) {
    static Shares of(Averaging across) {
      int[] first = new int[across.length];
      int[] start = new int[across.length + 1];
      double[] shares = new double[across.length + across.limit + 1];
      for (int x = 0; x < across.length; x++) {
        Stretch stretch = across.stretch(x);
        first[x] = stretch.first;
        int at = start[x];
        if (shares.length < at + stretch.last - stretch.first + 1) {
          shares = Arrays.copyOf(shares, 2 * shares.length);
        }
        for (int i = stretch.first; i <= stretch.last; i++) {
          shares[at++] = stretch.share(i);
        }
        start[x + 1] = at;
      }
      return new Shares(first, start, shares);
    }

    void average(float[] source, int from, float[] into, int to) {
      for (int x = 0; x < first.length; x++) {
        double sum = 0;
        int at = from + first[x];
        for (int i = start[x]; i < start[x + 1]; i++) {
          sum += shares[i] * source[at++];
        }
        into[to + x] = (float) sum;
      }
    }
  }

  /** Which stretch of source pixels each target pixel covers. */
  private record Averaging(double start, double step, int length, int limit) {
    Stretch stretch(int target) {
      double from = Math.clamp(start + target * step, 0, limit - 1e-9);
      double to = Math.clamp(start + (target + 1) * step, from + 1e-9, limit);
      return new Stretch(from, to, (int) from, Math.min(limit - 1, (int) to));
    }
  }

  /**
   * Source pixels under one target pixel.
   *
   * @param first index, wholly or partly covered
   * @param last index, inclusive
   */
  private record Stretch(double from, double to, int first, int last) {
    /** How much source pixel {@code i} counts; all shares add up to 1. */
    double share(int i) {
      return (Math.min(to, i + 1) - Math.max(from, i)) / (to - from);
    }
  }

  /** The value below which {@code share} (0 to 1) of the pixels above 0 lie; 0 if none is. */
  float quantileOfPositive(double share) {
    float[] positive = new float[pixels.length];
    int n = 0;
    for (float v : pixels) {
      if (v > 0) {
        positive[n++] = v;
      }
    }
    Arrays.sort(positive, 0, n);
    return n == 0 ? 0 : positive[(int) Math.min(n - 1, share * n)];
  }
}
