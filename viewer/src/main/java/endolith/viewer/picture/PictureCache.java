package endolith.viewer.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.image.Image;

/**
 * Pictures read from files, the least recently used ones forgotten when they take more than a bound
 * in bytes. Only pixels are kept. Thread-safe.
 */
public final class PictureCache {
  private static final int BYTES_PER_PIXEL = 4;

  private final long mostBytes;
  private final Map<PictureKey, Image> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  public PictureCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The picture, if it was read before and its file has not changed since. */
  private synchronized Optional<Image> known(PictureKey key) {
    return Optional.ofNullable(kept.get(key));
  }

  /**
   * Reads a picture unless it is known.
   *
   * @param widthPx largest width, in pixels; 0 for the file's own size
   * @throws IOException if the file cannot be read or holds no picture
   */
  public Image read(Path file, int widthPx) throws IOException {
    PictureKey key = PictureKey.of(file, widthPx);
    Optional<Image> known = known(key);
    if (known.isPresent()) {
      return known.get();
    }
    try (InputStream stream = Files.newInputStream(file)) {
      Image image = new Image(stream, widthPx, 0, true, true);
      if (image.isError()) {
        throw new IOException(file + " holds no picture", image.getException());
      }
      keep(key, image);
      return image;
    }
  }

  private synchronized void keep(PictureKey key, Image image) {
    Image before = kept.put(key, image);
    bytes += size(image) - (before == null ? 0 : size(before));
    var oldest = kept.entrySet().iterator();
    while (bytes > mostBytes && oldest.hasNext()) {
      bytes -= size(oldest.next().getValue());
      oldest.remove();
    }
  }

  private static long size(Image image) {
    return (long) (image.getWidth() * image.getHeight()) * BYTES_PER_PIXEL;
  }
}
