package endolith.engine.checkpoint;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.scan.ScannedImages;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The share of a task's memory in which open images may be held decoded, in native memory beside
 * the heap. Results do not depend on it.
 */
public final class CacheShare {
  private static final Logger LOG = LoggerFactory.getLogger(CacheShare.class);
  private static final long MIB = 1 << 20;
  private static final long LEAST = 48 * MIB;
  private static final long MOST = 1024 * MIB;

  /**
   * Raw images' worth of samples that a stage works on at a time: two images, with all levels and
   * the tiles that they fill in part.
   */
  private static final int IMAGES = 3;

  private CacheShare() {}

  public static long bytes(TaskRequest request) {
    try {
      long pixels = Math.max(pixels(request.raw().post()), pixels(request.raw().pre()));
      return bytes(request.resources().budgetBytes(), pixels);
    } catch (IOException e) {
      // Whoever needs the image will say so.
      LOG.debug("sizes not known", e);
      return share(request.resources().budgetBytes());
    }
  }

  /**
   * A share of the budget, but no more than small images make use of.
   *
   * @param pixels of the larger raw image
   */
  public static long bytes(long budgetBytes, long pixels) {
    return Math.clamp(IMAGES * pixels * Float.BYTES, LEAST, share(budgetBytes));
  }

  private static long share(long budgetBytes) {
    return Math.clamp(budgetBytes / 6, LEAST, MOST);
  }

  private static long pixels(Path raw) throws IOException {
    ImageInfo info = ScannedImages.inspect(raw);
    return (long) info.width() * info.height();
  }
}
