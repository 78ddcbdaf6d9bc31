package endolith.engine.synthetic;

import endolith.engine.synthetic.noise.Hash;
import endolith.engine.synthetic.noise.SplineNoise;

/** The dye on the section: stained patches and microbes, single and in clusters. */
final class Stain {
  private static final int CELL = 32;
  private static final int REACH = 12;
  private static final int MOST_PER_CELL = 40;
  private static final double PATCH_BRIGHTNESS = 55;

  private final int seed;
  private final Dye dye;
  private final SplineNoise patches;
  private final SplineNoise mottle;
  private final SplineNoise clusters;
  private final double threshold;

  Stain(int seed, ImageSize size, Dye dye) {
    this.seed = seed;
    this.dye = dye;
    patches = new SplineNoise(seed + 1000, Math.max(24, 0.03 * size.shorterSide()));
    mottle = new SplineNoise(seed + 1010, 9);
    clusters = new SplineNoise(seed + 1020, 90);
    threshold = quantile(patches, 1 - dye.patchShare());
  }

  /** The value that the field stays below on the given share of points. */
  private static double quantile(SplineNoise field, double share) {
    double[] values = new double[20_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = field.at(1e5 * Hash.unit(Hash.of(i)), 1e5 * Hash.unit(Hash.of(-1 - i)));
    }
    java.util.Arrays.sort(values);
    return values[(int) Math.min(values.length - 1, share * values.length)];
  }

  /** Light of the patches at a point of rock, on the 8-bit scale. */
  double patch(double x, double y) {
    if (dye.patchShare() == 0) {
      return 0;
    }
    double depth = Section.step(0.5 + 3 * (patches.at(x, y) - threshold));
    if (depth == 0) {
      return 0;
    }
    return dye.strength() * PATCH_BRIGHTNESS * depth * Math.max(0.2, 1 + 0.3 * mottle.at(x, y));
  }

  /**
   * Adds the light of all microbes to a region of post, on the 8-bit scale. What a pixel gets does
   * not depend on the region it is part of.
   */
  void addSpots(int x, int y, int w, int h, float[] into) {
    if (dye.spotsPerMegapixel() == 0) {
      return;
    }
    for (int row = Math.floorDiv(y - REACH, CELL); row * CELL < y + h + REACH; row++) {
      for (int column = Math.floorDiv(x - REACH, CELL); column * CELL < x + w + REACH; column++) {
        addCell(row, column, new Tile(x, y, w, h, into));
      }
    }
  }

  private record Tile(int x, int y, int w, int h, float[] pixels) {}

  private void addCell(int row, int column, Tile tile) {
    double crowd = clusters.at(CELL * (column + 0.5), CELL * (row + 0.5));
    double expected = dye.spotsPerMegapixel() * 1e-6 * CELL * CELL * (crowd > 1.7 ? 12 : 1);
    int hash = Hash.of(seed, column, row);
    int count = poisson(expected, Hash.unit(hash));
    for (int i = 0; i < count; i++) {
      hash = Hash.of(hash + 0x9e3779b9);
      int other = Hash.of(hash + 1);
      double sigma = 1.1 + 1.5 * Hash.part(other, 0) * Hash.part(other, 1);
      double brightness = dye.strength() * (25 + 130 * Hash.part(other, 2) * Hash.part(other, 3));
      double centreX = CELL * (column + (hash & 0xffff) / 65536.0);
      double centreY = CELL * (row + (hash >>> 16) / 65536.0);
      addSpot(centreX, centreY, sigma, brightness, tile);
    }
  }

  private static int poisson(double mean, double uniform) {
    double term = Math.exp(-mean);
    double sum = term;
    int count = 0;
    while (uniform > sum && count < MOST_PER_CELL) {
      count++;
      term *= mean / count;
      sum += term;
    }
    return count;
  }

  private static void addSpot(double cx, double cy, double sigma, double brightness, Tile tile) {
    int fromX = Math.max(tile.x, (int) Math.ceil(cx - REACH + 1));
    int toX = Math.min(tile.x + tile.w - 1, (int) Math.floor(cx + REACH - 1));
    int fromY = Math.max(tile.y, (int) Math.ceil(cy - REACH + 1));
    int toY = Math.min(tile.y + tile.h - 1, (int) Math.floor(cy + REACH - 1));
    for (int y = fromY; y <= toY; y++) {
      double vertical = brightness * bell((y - cy) / sigma);
      for (int x = fromX; x <= toX; x++) {
        tile.pixels[(y - tile.y) * tile.w + x - tile.x] +=
            (float) (vertical * bell((x - cx) / sigma));
      }
    }
  }

  private static double bell(double t) {
    return t * t > 18 ? 0 : Math.exp(-0.5 * t * t);
  }
}
