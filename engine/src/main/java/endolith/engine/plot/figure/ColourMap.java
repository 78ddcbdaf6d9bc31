package endolith.engine.plot.figure;

/** Colours for a quantity; both maps can be told apart with any kind of colour vision. */
public enum ColourMap {
  /** Sequential, dark to bright: Viridis (Smith & van der Walt, 2015). */
  VIRIDIS(
      0x440154, 0x482878, 0x3e4989, 0x31688e, 0x26828e, 0x1f9e89, 0x35b779, 0x6ece58, 0xb5de2b,
      0xfde725),
  /** Diverging, blue over white to red: RdBu (colorbrewer2.org). */
  BLUE_WHITE_RED(
      0x053061, 0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xffffff, 0xfddbc7, 0xf4a582, 0xd6604d,
      0xb2182b, 0x67001f);

  private static final int STEPS = 1024;
  private final int[] colours = new int[STEPS];

  ColourMap(int... anchors) {
    for (int i = 0; i < STEPS; i++) {
      double at = (double) i / (STEPS - 1) * (anchors.length - 1);
      int from = Math.min(anchors.length - 2, (int) at);
      int rgb = 0;
      for (int shift = 16; shift >= 0; shift -= 8) {
        int a = anchors[from] >> shift & 0xff;
        int b = anchors[from + 1] >> shift & 0xff;
        rgb |= (int) Math.round(a + (b - a) * (at - from)) << shift;
      }
      colours[i] = rgb;
    }
  }

  /**
   * @param position 0 to 1; beyond it the end's colour
   * @return 0xRRGGBB
   */
  public int rgb(double position) {
    return colours[(int) Math.clamp(position * STEPS, 0, STEPS - 1)];
  }
}
