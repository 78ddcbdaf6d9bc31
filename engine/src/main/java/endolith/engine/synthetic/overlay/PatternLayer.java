package endolith.engine.synthetic.overlay;

import endolith.engine.synthetic.noise.Hash;

/** The fixed pattern of a camera, computed where it is read. */
public final class PatternLayer {
  private static final double PIXEL = 1.5;
  private static final double COLUMN = 0.6;
  private static final double HOT_SHARE = 150e-6;
  private static final double HOT = 40;
  private static final double DUST_PER_PIXEL = 120e-6;
  private static final int CELL = 64;
  private static final int REACH = 36;

  private final int seed;
  private final FixedPattern pattern;

  public PatternLayer(int seed, FixedPattern pattern) {
    this.seed = seed;
    this.pattern = pattern;
  }

  /**
   * Adds the pattern to a region of an image. What a pixel gets does not depend on the region it is
   * part of.
   */
  public void addTo(int x, int y, int w, int h, double[] into) {
    if (pattern.strength() > 0) {
      for (int i = 0; i < w * h; i++) {
        into[i] += pattern.strength() * pixel(x + i % w, y + i / w);
      }
      addDust(x, y, w, h, into);
    }
    for (int i = 0; pattern.base() > 0 && i < w * h; i++) {
      into[i] += pattern.base();
    }
  }

  private double pixel(int x, int y) {
    int hash = Hash.of(seed + 1, x, y);
    double hot = Hash.unit(Hash.of(hash)) < HOT_SHARE ? HOT * (0.5 + Hash.part(hash, 0)) : 0;
    return hot + PIXEL * deviate(hash) + COLUMN * deviate(Hash.of(seed + 2, x, 0));
  }

  /** Of variance 1, all but normal: the sum of eight uniform numbers. */
  private static double deviate(int hash) {
    double sum = 0;
    int other = Hash.of(hash + 1);
    for (int i = 0; i < 4; i++) {
      sum += Hash.part(hash, i) + Hash.part(other, i);
    }
    return (sum - 4) * Math.sqrt(1.5);
  }

  private void addDust(int x, int y, int w, int h, double[] into) {
    for (int row = Math.floorDiv(y - REACH, CELL); row * CELL < y + h + REACH; row++) {
      for (int column = Math.floorDiv(x - REACH, CELL); column * CELL < x + w + REACH; column++) {
        int hash = Hash.of(seed + 3, column, row);
        if (Hash.unit(hash) < DUST_PER_PIXEL * CELL * CELL) {
          addSpeck(Hash.of(hash + 1), column, row, new Region(x, y, w, h, into));
        }
      }
    }
  }

  private record Region(int x, int y, int w, int h, double[] pixels) {}

  private void addSpeck(int hash, int column, int row, Region to) {
    int other = Hash.of(hash + 1);
    double sigma = 3 + 9 * Hash.part(other, 0);
    double depth = pattern.strength() * (1 + 2 * Hash.part(other, 1));
    double centreX = CELL * (column + (hash & 0xffff) / 65536.0);
    double centreY = CELL * (row + (hash >>> 16) / 65536.0);
    int fromX = Math.max(to.x, (int) Math.ceil(centreX - REACH));
    int toX = Math.min(to.x + to.w - 1, (int) Math.floor(centreX + REACH));
    int fromY = Math.max(to.y, (int) Math.ceil(centreY - REACH));
    int toY = Math.min(to.y + to.h - 1, (int) Math.floor(centreY + REACH));
    for (int y = fromY; y <= toY; y++) {
      double vertical = depth * bell((y - centreY) / sigma);
      for (int x = fromX; x <= toX; x++) {
        to.pixels[(y - to.y) * to.w + x - to.x] -= vertical * bell((x - centreX) / sigma);
      }
    }
  }

  private static double bell(double t) {
    return t * t > 9 ? 0 : Math.exp(-0.5 * t * t);
  }
}
