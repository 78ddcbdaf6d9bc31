package endolith.viewer.image.render;

/** The part of a panel that one of several images is drawn to. */
public sealed interface Mask {
  /** All of it. */
  Mask WHOLE = new Columns(0, Integer.MAX_VALUE);

  /** Nothing of it: the image is not seen now, but its tiles are to be there when it will be. */
  Mask NONE = new Columns(0, 0);

  /**
   * Columns {@code from} to {@code to} (exclusive) of the panel.
   *
   * @param from px
   * @param to px
   */
  record Columns(int from, int to) implements Mask {}

  /**
   * Every second square of a checkerboard.
   *
   * @param side of a square, px
   * @param first whether the square at the top left is one of them
   */
  record Squares(int side, boolean first) implements Mask {}

  /** Takes a part of a row. */
  @FunctionalInterface
  interface SpanTaker {
    /** Columns {@code from} to {@code to} (exclusive). */
    void take(int from, int to);
  }

  /** The parts of row {@code y} that belong to it, of a panel so many px wide. */
  default void spans(int y, int width, SpanTaker taker) {
    switch (this) {
      case Columns(int from, int to) -> {
        if (Math.max(0, from) < Math.min(to, width)) {
          taker.take(Math.max(0, from), Math.min(to, width));
        }
      }
      case Squares(int side, boolean first) -> {
        boolean even = (y / side & 1) == 0;
        for (int x = even == first ? 0 : side; x < width; x += 2 * side) {
          taker.take(x, Math.min(width, x + side));
        }
      }
    }
  }
}
