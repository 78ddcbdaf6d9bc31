package endolith.engine.subtract.statistics;

import endolith.engine.image.Rectangle;
import java.util.Arrays;

/**
 * Gathers a {@link BackgroundSample}. Whether a square is taken depends on its position in the
 * content alone, so the result depends neither on the order of the tiles nor on how they were
 * spread over tallies, nor on the canvas. Not thread-safe.
 */
final class SampleTally {
  /** Squares taken of an image that is rock all over, about; 260 bytes each. */
  private static final int MOST = 60_000;

  private static final int SIDE = BackgroundSample.SIDE;
  private static final int PART = BackgroundSample.PART;
  private static final int PARTS = BackgroundSample.PARTS;
  private static final int CELL = BackgroundSample.CELL;
  private static final int FEWEST_PARTS = PARTS * 3 / 4;

  private final Rectangle content;
  private final double share;
  private final BrightnessTally postValues = new BrightnessTally();
  private final BrightnessTally preValues = new BrightnessTally();
  private SampleSquares squares = new SampleSquares();
  private final SampleSquares one = SampleSquares.single();

  /**
   * @param content where post lies on the canvas
   */
  SampleTally(Rectangle content) {
    this.content = content;
    share =
        (double) MOST / Math.max(1, (long) (content.width() / SIDE) * (content.height() / SIDE));
  }

  /** Makes room for values up to these maxima (finite); to be called before values are counted. */
  void fit(float preMaximum, float postMaximum) {
    preValues.fit(preMaximum);
    postValues.fit(postMaximum);
  }

  /**
   * Adds a tile whose corner (left, top) lies a multiple of {@link BackgroundSample#SIDE} from that
   * of the content.
   */
  void add(float[] postPixels, float[] prePixels, int left, int top, int width, int height) {
    for (int row = 0; row + SIDE <= height; row += SIDE) {
      for (int column = 0; column + SIDE <= width; column += SIDE) {
        int x = left + column - content.x();
        int y = top + row - content.y();
        boolean inside =
            x >= 0 && y >= 0 && x + SIDE <= content.width() && y + SIDE <= content.height();
        if (inside && isTaken(x / CELL, y / CELL)) {
          count(postValues, postPixels, row * width + column, width);
          count(preValues, prePixels, row * width + column, width);
          if (measure(postPixels, prePixels, row * width + column, width)) {
            one.x[0] = left + column;
            one.y[0] = top + row;
            squares.append(one, 0);
          }
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

  private static void count(BrightnessTally values, float[] pixels, int corner, int width) {
    for (int from = corner; from < corner + SIDE * width; from += width) {
      for (int i = from; i < from + SIDE; i++) {
        if (usable(pixels[i])) {
          values.add(pixels[i]);
        }
      }
    }
  }

  /** Whether enough parts of a square can be used. */
  private boolean measure(float[] postPixels, float[] prePixels, int corner, int width) {
    int usable = 0;
    int across = SIDE / PART;
    for (int part = 0; part < PARTS; part++) {
      int at = corner + PART * ((part / across) * width + part % across);
      one.post[part] = Float.NaN;
      one.pre[part] = Float.NaN;
      float postSum = 0;
      float preSum = 0;
      float postTop = 0;
      float preTop = 0;
      boolean whole = true;
      for (int j = 0; j < PART && whole; j++) {
        for (int i = at + j * width; i < at + j * width + PART; i++) {
          whole &= usable(postPixels[i]) & usable(prePixels[i]);
          postSum += postPixels[i];
          preSum += prePixels[i];
          postTop = Math.max(postTop, postPixels[i]);
          preTop = Math.max(preTop, prePixels[i]);
        }
      }
      if (whole) {
        one.post[part] = postSum / (PART * PART);
        one.pre[part] = preSum / (PART * PART);
        one.postTop[part] = postTop;
        one.preTop[part] = preTop;
        usable++;
      }
    }
    return usable >= FEWEST_PARTS;
  }

  private static boolean usable(float v) {
    return v > 0 && v < Float.POSITIVE_INFINITY;
  }

  void addTo(SampleTally sum) {
    for (int square = 0; square < squares.count(); square++) {
      sum.squares.append(squares, square);
    }
    postValues.addTo(sum.postValues);
    preValues.addTo(sum.preValues);
  }

  Saturation postSaturation() {
    return Saturation.of(postValues);
  }

  Saturation preSaturation() {
    return Saturation.of(preValues);
  }

  /** All squares, row by row, without what is saturated. */
  BackgroundSample sample() {
    squares = squares.sorted();
    squares.leaveOut(postSaturation(), preSaturation());
    return new BackgroundSample(
            content.x(),
            content.y(),
            Arrays.copyOf(squares.x, squares.count()),
            Arrays.copyOf(squares.y, squares.count()),
            Arrays.copyOf(squares.post, squares.count() * PARTS),
            Arrays.copyOf(squares.pre, squares.count() * PARTS))
        .withParts(FEWEST_PARTS);
  }
}
