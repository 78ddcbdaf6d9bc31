package endolith.engine.image;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An open raw image as scanners write it, read region by region, never held whole.
 *
 * <p>FloatBlocks are the stored numbers as floats: 0 to 255, 0 to 65535, or the floats of the file.
 * Only images that count from white ("white is zero") are turned round, so that a larger sample
 * always means more light.
 *
 * <p>Rows asked in ascending order are decoded once; going back may decode again, in the worst case
 * from the top of the image. Safe for use by several threads at once, which decode different parts
 * concurrently where the file allows it.
 */
public interface ScannedImage extends Closeable {

  ImageInfo info();

  Path file();

  /**
   * Reads one channel of the region {@code x} to {@code x + w} (exclusive), {@code y} to {@code y +
   * h} (exclusive), which lies wholly inside the image, to {@code into[0 .. w * h)}, row by row.
   *
   * @param channel 0 to {@code info().channels() - 1}
   * @throws UnreadableImageException if the file is damaged there
   */
  void read(int channel, int x, int y, int w, int h, float[] into) throws IOException;

  /**
   * Reads all channels of whole rows {@code y} to {@code y + rows} (exclusive) in one pass, channel
   * c to {@code into[c][0 .. width * rows)}.
   *
   * @throws UnreadableImageException if the file is damaged there
   */
  void readRows(int y, int rows, float[][] into) throws IOException;
}
