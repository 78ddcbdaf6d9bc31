package endolith.engine.align.coarse.rock;

import boofcv.alg.filter.binary.BinaryImageOps;
import boofcv.alg.filter.binary.Contour;
import boofcv.struct.ConnectRule;
import boofcv.struct.image.GrayS32;
import boofcv.struct.image.GrayU8;
import java.util.Arrays;
import java.util.List;

/** From single bright pixels to solid pieces of rock. */
final class Components {
  /** Pieces below this share of the largest are dust. */
  private static final double DUST = 0.15;

  private Components() {}

  /** Drops thin and small parts, and fills holes. */
  static GreyImage solid(GreyImage bright) {
    GreyImage opened = bright.blurred(1.5);
    GreyImage pieces = largest(opened, true);
    GreyImage background = largest(pieces, false);
    for (int i = 0; i < background.pixels().length; i++) {
      background.pixels()[i] = 1 - background.pixels()[i];
    }
    return background;
  }

  /** The large connected parts of what is (or is not) above one half. */
  private static GreyImage largest(GreyImage image, boolean above) {
    GrayU8 binary = new GrayU8(image.width(), image.height());
    for (int i = 0; i < image.pixels().length; i++) {
      binary.data[i] = (byte) (image.pixels()[i] > 0.5f == above ? 1 : 0);
    }
    GrayS32 labels = new GrayS32(image.width(), image.height());
    List<Contour> parts = BinaryImageOps.contour(binary, ConnectRule.FOUR, labels);
    int[] sizes = new int[parts.size() + 1];
    boolean[] atBorder = new boolean[sizes.length];
    for (int i = 0; i < labels.data.length; i++) {
      int label = labels.data[i];
      sizes[label]++;
      int x = i % image.width();
      int y = i / image.width();
      atBorder[label] |= x == 0 || y == 0 || x == image.width() - 1 || y == image.height() - 1;
    }
    sizes[0] = 0;
    int most = Arrays.stream(sizes).max().orElse(0);
    GreyImage result = new GreyImage(image.width(), image.height());
    for (int i = 0; i < labels.data.length; i++) {
      int label = labels.data[i];
      // Background enclosed by rock is a hole; rock counts wherever it lies, if it is no dust.
      boolean kept = above ? sizes[label] >= DUST * most : atBorder[label];
      result.pixels()[i] = label != 0 && kept ? 1 : 0;
    }
    return result;
  }
}
