package endolith.viewer.image.screen;

import endolith.engine.image.disk.AtomicFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** A view as it is on the screen, with names and scale bar, in a PNG file. */
final class PictureFile {
  private PictureFile() {}

  /**
   * Its pixels, for another thread.
   *
   * @param picture of the screen, opaque
   */
  static BufferedImage pixels(Image picture) {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] argb = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    pixels.setRGB(0, 0, width, height, argb, 0, width);
    return pixels;
  }

  static void write(BufferedImage pixels, Path target) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    ImageIO.write(pixels, "png", bytes);
    AtomicFile.write(target, bytes.toByteArray());
  }
}
