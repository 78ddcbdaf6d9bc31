package endolith.viewer.image.render;

/** Arithmetic of opaque pixels; 0 stands for no pixel. */
final class Blend {
  private static final int HALF = 0x00ff00ff;

  private Blend() {}

  /** Between two pixels; the nearer one if either is none. */
  static int mean(int first, int second, int weight) {
    if (first == second) {
      return first;
    }
    if (first == 0 || second == 0) {
      return weight < PixelColumns.WEIGHTS / 2 ? first : second;
    }
    int rest = PixelColumns.WEIGHTS - weight;
    int even = ((first & HALF) * rest + (second & HALF) * weight >>> 8) & HALF;
    int odd = (first >>> 8 & HALF) * rest + (second >>> 8 & HALF) * weight & ~HALF;
    return even | odd | 0xff000000;
  }

  static void rows(int[] first, int[] second, int weight, int[] into, int count) {
    for (int i = 0; i < count; i++) {
      into[i] = mean(first[i], second[i], weight);
    }
  }

  /** Each colour added, up to full brightness. */
  static int sum(int first, int second) {
    int red = Math.min(0xff, (first >> 16 & 0xff) + (second >> 16 & 0xff));
    int green = Math.min(0xff, (first >> 8 & 0xff) + (second >> 8 & 0xff));
    int blue = Math.min(0xff, (first & 0xff) + (second & 0xff));
    return 0xff000000 | red << 16 | green << 8 | blue;
  }
}
