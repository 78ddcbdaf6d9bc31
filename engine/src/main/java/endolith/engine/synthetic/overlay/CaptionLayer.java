package endolith.engine.synthetic.overlay;

import endolith.engine.synthetic.noise.Hash;

/** Which pixels a caption covers: letters of no script, and a scale bar. */
public final class CaptionLayer {
  private static final int LETTERS = 22;
  private static final int LINES = 2;

  /** Dots of a letter's cell, of which the last column and the last two rows stay free. */
  private static final int CELL_WIDTH = 6;

  private static final int CELL_HEIGHT = 9;

  private final int seed;
  private final Caption caption;
  private final int dot;
  private final int left;
  private final int top;
  private final int barLeft;
  private final int barRight;

  /**
   * @param width of the image
   * @param height of the image
   */
  public CaptionLayer(int seed, Caption caption, int width, int height) {
    this.seed = seed;
    this.caption = caption;
    dot = Math.max(1, (int) Math.round(caption.height() * height / CELL_HEIGHT));
    left = 3 * dot;
    top = height - LINES * CELL_HEIGHT * dot - 2 * dot;
    barRight = width - 4 * dot;
    barLeft = barRight - width / 6;
  }

  /** Brightness of what is written, on the 8-bit scale. */
  public double brightness() {
    return caption.brightness();
  }

  /** Whether the caption covers a pixel. */
  public boolean covers(int x, int y) {
    if (caption.brightness() == 0 || y < top || x < left) {
      return false;
    }
    int column = (x - left) / dot;
    int row = (y - top) / dot;
    boolean written =
        column < LETTERS * CELL_WIDTH && row < LINES * CELL_HEIGHT && isInk(column, row);
    boolean bar = x >= barLeft && x < barRight && row >= CELL_HEIGHT && row < CELL_HEIGHT + 3;
    return written || bar;
  }

  /** A letter is an upright stroke and dots at random. */
  private boolean isInk(int column, int row) {
    int u = column % CELL_WIDTH;
    int v = row % CELL_HEIGHT;
    if (u == CELL_WIDTH - 1 || v >= CELL_HEIGHT - 2) {
      return false;
    }
    int letter = Hash.of(seed, column / CELL_WIDTH, row / CELL_HEIGHT);
    boolean gap = Math.floorMod(letter, 6) == 0;
    return !gap && (u == 0 || (Hash.of(letter, u, v) & 3) == 0);
  }
}
