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
 * Rendered pictures (tiles of images, plots, thumbnails), the least recently used ones forgotten
 * when they take more than a bound in bytes. Only pixels are kept, and what is here needs no file.
 * Thread-safe.
 */
public final class PictureCache {
  /** Makes a picture that is not here. */
  @FunctionalInterface
  public interface Maker {
    Picture make() throws IOException;
  }

  private final long mostBytes;
  private final Map<PictureKey, Picture> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;
  private long hits;
  private long misses;

  /**
   * @param mostBytes of all pixels together
   */
  public PictureCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The picture, if it is here; now the most recently used one. */
  public synchronized Optional<Picture> find(PictureKey key) {
    Picture picture = kept.get(key);
    if (picture != null) {
      hits++;
    }
    return Optional.ofNullable(picture);
  }

  /** Takes in a picture that was just made, unless it alone is larger than the bound. */
  public synchronized void keep(PictureKey key, Picture picture) {
    misses++;
    if (picture.bytes() > mostBytes) {
      return;
    }
    Picture before = kept.put(key, picture);
    bytes += picture.bytes() - (before == null ? 0 : before.bytes());
    var oldest = kept.values().iterator();
    while (bytes > mostBytes) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  /**
   * The picture, made if it is not here.
   *
   * @throws IOException if it cannot be made
   */
  public Picture picture(PictureKey key, Maker maker) throws IOException {
    Optional<Picture> known = find(key);
    if (known.isPresent()) {
      return known.get();
    }
    Picture made = maker.make();
    keep(key, made);
    return made;
  }

  /**
   * Reads a picture file unless it is known.
   *
   * @param widthPx largest width, in pixels; 0 for the file's own size
   * @throws IOException if the file cannot be read or holds no picture
   */
  public Image read(Path file, int widthPx) throws IOException {
    PictureKey key = new PictureKey(FileVersion.of(file), new Drawn.Whole(widthPx));
    return picture(key, () -> decode(file, widthPx)).image();
  }

  /**
   * Reads a picture file, known or not.
   *
   * @param widthPx largest width, in pixels; 0 for the file's own size
   * @throws IOException if the file cannot be read or holds no picture
   */
  public static Picture decode(Path file, int widthPx) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      Image image = new Image(stream, widthPx, 0, true, true);
      if (image.isError()) {
        throw new IOException(file + " holds no picture", image.getException());
      }
      return Picture.of(image);
    }
  }

  /** Forgets the pictures of a version of a file, which nobody will ask for again. */
  public synchronized void forget(FileVersion file) {
    kept.entrySet()
        .removeIf(
            entry -> {
              boolean gone = entry.getKey().file().equals(file);
              if (gone) {
                bytes -= entry.getValue().bytes();
              }
              return gone;
            });
  }

  /** What it holds now. */
  public synchronized CacheFigures figures() {
    return new CacheFigures(kept.size(), bytes, mostBytes, hits, misses);
  }
}
