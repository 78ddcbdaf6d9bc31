package endolith.engine.align.coarse.rock;

/**
 * The mask of the rock in a coarse image.
 *
 * @param soft 0 to 1, smooth; the outline is where it crosses 0.5
 * @param inside 1 inside, 0 outside
 * @param share share of the image that is rock, 0 to 1
 * @param distinct how clearly rock and background differ: variance between the two over all
 *     variance, 0 to 1
 */
public record RockMask(GreyImage soft, GreyImage inside, double share, double distinct) {

  /** Whether there is rock and background, and an outline between them to go by. */
  public boolean trusted() {
    return share > 0.004 && share < 0.93 && distinct > 0.55;
  }

  public static GreyImage everywhere(GreyImage image) {
    GreyImage all = new GreyImage(image.width(), image.height());
    java.util.Arrays.fill(all.pixels(), 1f);
    return all;
  }

  /** Left, top, right, bottom (exclusive) of the rock; the whole image if there is none. */
  public int[] bounds() {
    int left = inside.width();
    int top = inside.height();
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < inside.height(); y++) {
      for (int x = 0; x < inside.width(); x++) {
        if (inside.pixels()[y * inside.width() + x] > 0.5f) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return right == 0
        ? new int[] {0, 0, inside.width(), inside.height()}
        : new int[] {left, top, right, bottom};
  }

  /** Share of the image's border that is rock, 0 to 1. */
  public double atBorder() {
    int width = inside.width();
    int height = inside.height();
    int rock = 0;
    for (int x = 0; x < width; x++) {
      rock += inside.pixels()[x] > 0.5f ? 1 : 0;
      rock += inside.pixels()[(height - 1) * width + x] > 0.5f ? 1 : 0;
    }
    for (int y = 0; y < height; y++) {
      rock += inside.pixels()[y * width] > 0.5f ? 1 : 0;
      rock += inside.pixels()[(y + 1) * width - 1] > 0.5f ? 1 : 0;
    }
    return rock / (2.0 * (width + height));
  }
}
