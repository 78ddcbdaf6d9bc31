package endolith.app.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Writes part of the window as a picture file, with twice its pixels, for paper. */
final class ViewPicture {
  private static final double SCALE = 2;

  private ViewPicture() {}

  /** On the window's thread. */
  static WritableImage of(Node shown) {
    SnapshotParameters how = new SnapshotParameters();
    how.setTransform(Transform.scale(SCALE, SCALE));
    how.setFill(Color.TRANSPARENT);
    return shown.snapshot(how, null);
  }

  static void write(WritableImage picture, Path target) throws IOException {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] pixels = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    Files.write(target, bytes.toByteArray());
  }
}
