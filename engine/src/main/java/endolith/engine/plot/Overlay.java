package endolith.engine.plot;

import endolith.engine.image.Pyramid;
import endolith.engine.image.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;

/**
 * Post in magenta over pre in green: white and grey where they agree. Each is stretched by its own
 * range, so that a change of overall brightness does not colour the picture.
 *
 * @param postWhite post brightness shown in full
 * @param preWhite pre brightness shown in full
 */
record Overlay(float postWhite, float preWhite) {
  private static final double GAMMA = 0.6;
  private static final double WHITE = 0.995;
  private static final int STEPS = 4096;
  private static final int[] TONES = new int[STEPS + 1];

  static {
    for (int i = 0; i <= STEPS; i++) {
      TONES[i] = (int) (255 * Math.pow((double) i / STEPS, GAMMA));
    }
  }

  /** Ranges taken from a region of both images, seen coarsely. */
  static Overlay of(Pyramid post, Pyramid pre, Rectangle region) throws IOException {
    Preview postView = Preview.of(post, region, 256, 256);
    Preview preView = Preview.of(pre, region, 256, 256);
    return new Overlay(
        Math.max(1e-6f, postView.quantileOfPositive(WHITE)),
        Math.max(1e-6f, preView.quantileOfPositive(WHITE)));
  }

  BufferedImage picture(Pyramid post, Pyramid pre, Rectangle region, int width, int height)
      throws IOException {
    float[] magenta = Preview.of(post, region, width, height).pixels();
    float[] green = Preview.of(pre, region, width, height).pixels();
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] colours = new int[width * height];
    for (int i = 0; i < colours.length; i++) {
      int m = tone(magenta[i], postWhite);
      int g = tone(green[i], preWhite);
      colours[i] = m << 16 | g << 8 | m;
    }
    picture.getRaster().setDataElements(0, 0, width, height, colours);
    return picture;
  }

  private static int tone(float v, float white) {
    return v <= 0 ? 0 : TONES[(int) (Math.min(1, v / white) * STEPS + 0.5f)];
  }
}
