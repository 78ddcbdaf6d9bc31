package endolith.app.results;

import java.awt.image.BufferedImage;

/**
 * Where one picture differs from another.
 *
 * @param picture the other one in grey, as pale as its corner, and what changed in a colour: the
 *     stronger, the more
 * @param share of the pixels that changed, 0 to 1
 */
record PictureChange(BufferedImage picture, double share) {
  private static final int ORANGE = 0xd55e00;
  private static final int PAPER = 0xffffff;
  private static final double PALE = 0.2;
  private static final double LEAST_COLOUR = 0.35;

  /** Beyond the edges of the smaller one everything changed. */
  static PictureChange of(BufferedImage one, BufferedImage other) {
    int width = Math.max(one.getWidth(), other.getWidth());
    int height = Math.max(one.getHeight(), other.getHeight());
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int paper = grey(at(other, 0, 0));
    long changed = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int before = at(one, x, y);
        int after = at(other, x, y);
        int distance = distance(before, after);
        changed += distance == 0 ? 0 : 1;
        int pale = (int) (paper + PALE * (grey(after) - paper));
        double strength = distance == 0 ? 0 : LEAST_COLOUR + (1 - LEAST_COLOUR) * distance / 255;
        picture.setRGB(x, y, mixed(pale * 0x010101, ORANGE, strength));
      }
    }
    return new PictureChange(picture, (double) changed / ((long) width * height));
  }

  private static int at(BufferedImage picture, int x, int y) {
    boolean inside = x < picture.getWidth() && y < picture.getHeight();
    return inside ? picture.getRGB(x, y) & 0xffffff : PAPER;
  }

  private static int grey(int rgb) {
    return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
  }

  private static int distance(int a, int b) {
    int most = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
    }
    return most;
  }

  private static int mixed(int a, int b, double share) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int from = a >> shift & 255;
      int to = b >> shift & 255;
      mixed |= (int) Math.round(from + (to - from) * share) << shift;
    }
    return mixed;
  }
}
