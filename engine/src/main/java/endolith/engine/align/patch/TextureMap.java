package endolith.engine.align.patch;

import endolith.engine.align.transform.Point;
import endolith.engine.image.Rectangle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A map of the texture of the pre image, laid on the post grid. Of pre alone: what the dye added
 * must not attract patches.
 *
 * @param pair the level the map was made at
 * @param energy local variance of the band-passed pre image over {@code pair.postContent()}, row by
 *     row; 0 where there is no pre
 * @param threshold energies below are background
 */
public record TextureMap(LevelPair pair, float[] energy, double threshold) {
  /** Longest side of the map, px. */
  public static final int LONGEST = 512;

  private static final int NEIGHBOURHOOD = 4;
  private static final double STRONG = 0.98;

  /** Amplitudes below a fifth of the strong ones count as none. */
  private static final double SHARE = 0.04;

  public static TextureMap of(LevelPair pair) throws IOException {
    Rectangle c = pair.postContent();
    float[] pixels = pair.readWarpedPre(c.x(), c.y(), c.width(), c.height());
    BandPass.filter(pixels, c.width(), c.height());
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] *= pixels[i];
    }
    // The edge of pre is no texture.
    for (int y = 0; y < c.height(); y++) {
      for (int x = 0; x < c.width(); x++) {
        if (!pair.hasPre(pair.map().homography().apply(c.x() + x, c.y() + y), BandPass.RADIUS)) {
          pixels[y * c.width() + x] = 0;
        }
      }
    }
    dropStanding(pair, pixels);
    BoxMean.apply(pixels, c.width(), c.height(), NEIGHBOURHOOD);
    float[] sorted = pixels.clone();
    Arrays.sort(sorted);
    double strong = sorted[(int) (STRONG * (sorted.length - 1))];
    return new TextureMap(pair, pixels, Math.max(SHARE * strong, Float.MIN_NORMAL));
  }

  /** What both images show at the same place of the frame is no texture where the map moves it. */
  private static void dropStanding(LevelPair pair, float[] energy) throws IOException {
    Rectangle c = pair.postContent();
    if (!c.equals(pair.preContent())) {
      return;
    }
    float[] pre = new float[energy.length];
    pair.pre().read(c.x(), c.y(), c.width(), c.height(), pre);
    float[] standing =
        StandingMask.of(
            pair.readPost(c.x(), c.y(), c.width(), c.height()), pre, c.width(), c.height());
    for (int y = 0; y < c.height(); y++) {
      for (int x = 0; x < c.width(); x++) {
        Point here = new Point(c.x() + x, c.y() + y);
        Point there = pair.map().apply(here);
        int column = (int) Math.rint(there.x()) - c.x();
        int row = (int) Math.rint(there.y()) - c.y();
        boolean inPre = column >= 0 && row >= 0 && column < c.width() && row < c.height();
        if (here.distance(there) > StandingMask.MOVED
            && (standing[y * c.width() + x] > 0
                || inPre && standing[row * c.width() + column] > 0)) {
          energy[y * c.width() + x] = 0;
        }
      }
    }
  }

  /**
   * Longer side of the box around all texture, but at most twice the shorter one, so that patches
   * fit into a narrow section, too; full-resolution px; 0 if there is none.
   */
  public double extent() {
    int[] box = box();
    int width = Math.max(0, box[2] - box[0] + 1);
    int height = Math.max(0, box[3] - box[1] + 1);
    return Math.min(Math.max(width, height), 2 * Math.min(width, height)) * pair.factor();
  }

  /**
   * Well-textured positions, one in each cell of a grid, cells chosen so that about {@code count}
   * are found.
   *
   * @param patches where they will be used; positions they cannot use are left out
   * @return full-resolution post px, row by row
   */
  public List<Point> positions(int count, PatchMatcher patches) {
    int[] box = box();
    long area = 0;
    for (float e : energy) {
      area += e >= threshold ? 1 : 0;
    }
    double patch = patches.size().side() * patches.pair().factor() / pair.factor();
    double cell = Math.max(Math.sqrt((double) area / count), 0.6 * patch);
    List<Point> positions = new ArrayList<>();
    for (double y = box[1]; y <= box[3]; y += cell) {
      for (double x = box[0]; x <= box[2]; x += cell) {
        strongest(x, y, cell, patches, positions);
      }
    }
    return positions;
  }

  private void strongest(
      double left, double top, double cell, PatchMatcher patches, List<Point> into) {
    Rectangle c = pair.postContent();
    double best = threshold;
    Point where = null;
    int step = Math.max(1, (int) (cell / 12));
    for (int y = (int) Math.ceil(top); y < Math.min(top + cell, c.height()); y += step) {
      for (int x = (int) Math.ceil(left); x < Math.min(left + cell, c.width()); x += step) {
        double value = energy[y * c.width() + x];
        if (value >= best) {
          Point p = pair.toFull(new Point(c.x() + x, c.y() + y));
          if (patches.covers(p)) {
            best = value;
            where = p;
          }
        }
      }
    }
    if (where != null) {
      into.add(where);
    }
  }

  /** Left, top, right, bottom of the texture within the map, inclusive. */
  private int[] box() {
    int width = pair.postContent().width();
    int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
    for (int i = 0; i < energy.length; i++) {
      if (energy[i] >= threshold) {
        box[0] = Math.min(box[0], i % width);
        box[1] = Math.min(box[1], i / width);
        box[2] = Math.max(box[2], i % width);
        box[3] = Math.max(box[3], i / width);
      }
    }
    return box;
  }
}
