package endolith.engine.subtract.statistics;

import java.util.Arrays;

/**
 * Gathers a {@link BackgroundSample}. Whether a square is taken depends on its position alone, so
 * the result depends neither on the order of the tiles nor on how they were spread over tallies.
 * Not thread-safe.
 */
public final class SampleTally {
  /** Squares taken of an image that is rock all over, about; 130 bytes each. */
  private static final int MOST = 60_000;

  /** Squares are taken by cells of this side, px, so that most have their neighbours. */
  public static final int CELL = 64;

  private static final int SIDE = BackgroundSample.SIDE;
  private static final int PART = BackgroundSample.PART;
  private static final int PARTS = BackgroundSample.PARTS;
  private static final int FEWEST_PARTS = PARTS * 3 / 4;

  private final double share;
  private int count;
  private int[] x = new int[256];
  private int[] y = new int[256];
  private float[] post = new float[256 * PARTS];
  private float[] pre = new float[256 * PARTS];
  private final float[] postParts = new float[PARTS];
  private final float[] preParts = new float[PARTS];

  /** For images of that size. */
  SampleTally(int width, int height) {
    share = (double) MOST / Math.max(1, (long) (width / SIDE) * (height / SIDE));
  }

  /** Adds a tile whose corner (left, top) is a multiple of {@link BackgroundSample#SIDE}. */
  void add(float[] postPixels, float[] prePixels, int left, int top, int width, int height) {
    for (int row = 0; row + SIDE <= height; row += SIDE) {
      for (int column = 0; column + SIDE <= width; column += SIDE) {
        if (isTaken((left + column) / CELL, (top + row) / CELL)
            && measure(postPixels, prePixels, row * width + column, width)) {
          keep(left + column, top + row);
        }
      }
    }
  }

  private boolean isTaken(int cellAcross, int cellDown) {
    int hash = cellAcross * 0x9e3779b1 + cellDown * 0x85ebca6b;
    hash = (hash ^ (hash >>> 15)) * 0x2c1b3c6d;
    hash = (hash ^ (hash >>> 12)) * 0x297a2d39;
    return ((hash ^ (hash >>> 15)) >>> 8) * 0x1p-24 < share;
  }

  /** Whether enough parts of a square can be used. */
  private boolean measure(float[] postPixels, float[] prePixels, int corner, int width) {
    int usable = 0;
    int across = SIDE / PART;
    for (int part = 0; part < PARTS; part++) {
      int at = corner + PART * ((part / across) * width + part % across);
      postParts[part] = Float.NaN;
      preParts[part] = Float.NaN;
      float postSum = 0;
      float preSum = 0;
      boolean whole = true;
      for (int j = 0; j < PART && whole; j++) {
        for (int i = at + j * width; i < at + j * width + PART; i++) {
          whole &= usable(postPixels[i]) & usable(prePixels[i]);
          postSum += postPixels[i];
          preSum += prePixels[i];
        }
      }
      if (whole) {
        postParts[part] = postSum / (PART * PART);
        preParts[part] = preSum / (PART * PART);
        usable++;
      }
    }
    return usable >= FEWEST_PARTS;
  }

  /** Positive, and not at a value where 8-bit or 16-bit cameras saturate. */
  private static boolean usable(float v) {
    return v > 0 && v < Float.POSITIVE_INFINITY && v != 255f && v != 65535f;
  }

  private void keep(int left, int top) {
    append(left, top, postParts, preParts, 0);
  }

  private void append(int left, int top, float[] postFrom, float[] preFrom, int from) {
    if (count == x.length) {
      int room = 2 * count;
      x = Arrays.copyOf(x, room);
      y = Arrays.copyOf(y, room);
      post = Arrays.copyOf(post, room * PARTS);
      pre = Arrays.copyOf(pre, room * PARTS);
    }
    x[count] = left;
    y[count] = top;
    System.arraycopy(postFrom, from, post, count * PARTS, PARTS);
    System.arraycopy(preFrom, from, pre, count * PARTS, PARTS);
    count++;
  }

  void addTo(SampleTally sum) {
    for (int square = 0; square < count; square++) {
      sum.append(x[square], y[square], post, pre, square * PARTS);
    }
  }

  /** All squares, row by row. */
  BackgroundSample sample() {
    Integer[] order = new Integer[count];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, (a, b) -> y[a] != y[b] ? Integer.compare(y[a], y[b]) : Integer.compare(x[a], x[b]));
    SampleTally sorted = new SampleTally(SIDE, SIDE);
    for (int square : order) {
      sorted.append(x[square], y[square], post, pre, square * PARTS);
    }
    return new BackgroundSample(
        Arrays.copyOf(sorted.x, count),
        Arrays.copyOf(sorted.y, count),
        Arrays.copyOf(sorted.post, count * PARTS),
        Arrays.copyOf(sorted.pre, count * PARTS));
  }
}
