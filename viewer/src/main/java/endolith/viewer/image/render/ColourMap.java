package endolith.viewer.image.render;

/** Colours for a brightness, or for a difference that may be below zero. */
public enum ColourMap {
  GREY(false, 0x000000, 0xffffff),
  INVERTED(false, 0xffffff, 0x000000),
  /** Dark to bright, alike for any kind of colour vision: Viridis (Smith & van der Walt, 2015). */
  VIRIDIS(
      false, 0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58,
      0xb5de2b, 0xfde725),
  /** Black over red and yellow to white. */
  FIRE(false, 0x000000, 0x420a68, 0x932667, 0xdd513a, 0xfca50a, 0xfcffa4),
  /** For one of two images laid over each other. */
  MAGENTA(false, 0x000000, 0xff00ff),
  /** For the other one: alike parts of both together are grey. */
  GREEN(false, 0x000000, 0x00ff00),
  /** Blue over white to red: RdBu (colorbrewer2.org). */
  BLUE_WHITE_RED(
      true, 0x053061, 0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xffffff, 0xfddbc7, 0xf4a582,
      0xd6604d, 0xb2182b, 0x67001f),
  /** Light blue over black to yellow, for faint spots. */
  BLUE_BLACK_YELLOW(true, 0xa6d8ff, 0x3f8fe0, 0x1a3a66, 0x000000, 0x6b4d0a, 0xe0a51e, 0xfff3b0);

  private static final int STEPS = 1024;

  private final boolean diverging;
  private final int[] colours = new int[STEPS];

  ColourMap(boolean diverging, int... anchors) {
    this.diverging = diverging;
    for (int i = 0; i < STEPS; i++) {
      double at = (double) i / (STEPS - 1) * (anchors.length - 1);
      int from = Math.min(anchors.length - 2, (int) at);
      int rgb = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int a = anchors[from] >> shift & 0xff;
        int b = anchors[from + 1] >> shift & 0xff;
        rgb |= (int) Math.round(a + (b - a) * (at - from)) << shift;
      }
      colours[i] = 0xff000000 | rgb;
    }
  }

  /** Whether the middle stands for zero. */
  public boolean isDiverging() {
    return diverging;
  }

  /**
   * @param position 0 to 1; beyond it the end's colour
   * @return 0xffRRGGBB
   */
  public int argb(double position) {
    return colours[(int) Math.clamp(position * STEPS, 0, STEPS - 1)];
  }
}
