package endolith.viewer.picture;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/**
 * A rendered picture: pixels and nothing of what they were drawn from. Its pixels are not changed
 * any more.
 */
public final class Picture {
  private static final int BYTES_PER_PIXEL = 4;

  private final int width;
  private final int height;
  private final int[] pixels;
  private @Nullable Image image;

  /**
   * @param pixels row by row without gaps, 0xAARRGGBB, colours multiplied by alpha; not copied
   */
  public Picture(int width, int height, int[] pixels) {
    if (pixels.length != width * height) {
      throw new IllegalArgumentException(pixels.length + " pixels for " + width + " × " + height);
    }
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /** The pixels of an image. */
  static Picture of(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
    return new Picture(width, height, pixels);
  }

  /** In pixels. */
  public int width() {
    return width;
  }

  /** In pixels. */
  public int height() {
    return height;
  }

  /** Row by row, 0xAARRGGBB, multiplied by alpha; to be read only. */
  public int[] pixels() {
    return pixels;
  }

  /** For showing it; the same object each time, on the same pixels. */
  public synchronized Image image() {
    if (image == null) {
      image =
          new WritableImage(
              new PixelBuffer<>(
                  width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
    return image;
  }

  public long bytes() {
    return (long) width * height * BYTES_PER_PIXEL;
  }
}
