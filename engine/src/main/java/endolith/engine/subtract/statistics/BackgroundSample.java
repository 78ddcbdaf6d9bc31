package endolith.engine.subtract.statistics;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Squares of {@link #SIDE} px from all over the images, each with the means of its {@link #PARTS}
 * parts; a part of which a pixel is not positive or is saturated in either image is NaN. The
 * squares lie on a grid that begins at the corner of post's content, so that the canvas around it
 * makes no difference.
 *
 * @param left where the grid begins, px
 * @param top where the grid begins, px
 * @param x left edges of the squares, px
 * @param y upper edges, px
 * @param post means of the parts, {@link #PARTS} in a row for each square, brightness units
 * @param pre as {@code post}
 */
public record BackgroundSample(int left, int top, int[] x, int[] y, float[] post, float[] pre) {
  /** Side of a square, px. */
  public static final int SIDE = 16;

  /** Side of a part, px. */
  public static final int PART = 4;

  /** In a square, row by row. */
  public static final int PARTS = (SIDE / PART) * (SIDE / PART);

  /** Squares are taken by cells of this side, px, so that most have their neighbours. */
  public static final int CELL = 64;

  public int count() {
    return x.length;
  }

  public double centreX(int square) {
    return x[square] + 0.5 * (SIDE - 1);
  }

  public double centreY(int square) {
    return y[square] + 0.5 * (SIDE - 1);
  }

  /** The column of a square's cell, from 0. */
  public int cellAcross(int square) {
    return (x[square] - left) / CELL;
  }

  /** The row of a square's cell, from 0. */
  public int cellDown(int square) {
    return (y[square] - top) / CELL;
  }

  /** The sample without one of {@code shares} parts of the section, each spread all over it. */
  public BackgroundSample without(int share, int shares) {
    return only(i -> (cellAcross(i) + 3 * cellDown(i)) % shares != share);
  }

  /** The squares with at least so many usable parts. */
  public BackgroundSample withParts(int fewest) {
    return only(
        i ->
            IntStream.range(i * PARTS, (i + 1) * PARTS).filter(k -> !Float.isNaN(pre[k])).count()
                >= fewest);
  }

  /** With what is seen without any light taken off, brightness units. */
  public BackgroundSample above(double postLevel, double preLevel) {
    float[] brighter = post.clone();
    float[] darker = pre.clone();
    for (int i = 0; i < brighter.length; i++) {
      brighter[i] -= (float) postLevel;
      darker[i] -= (float) preLevel;
    }
    return new BackgroundSample(left, top, x, y, brighter, darker);
  }

  private BackgroundSample only(IntPredicate wanted) {
    int[] kept = IntStream.range(0, count()).filter(wanted).toArray();
    float[] postKept = new float[kept.length * PARTS];
    float[] preKept = new float[kept.length * PARTS];
    int[] lefts = new int[kept.length];
    int[] tops = new int[kept.length];
    for (int i = 0; i < kept.length; i++) {
      lefts[i] = x[kept[i]];
      tops[i] = y[kept[i]];
      System.arraycopy(post, kept[i] * PARTS, postKept, i * PARTS, PARTS);
      System.arraycopy(pre, kept[i] * PARTS, preKept, i * PARTS, PARTS);
    }
    return new BackgroundSample(left, top, lefts, tops, postKept, preKept);
  }
}
