package endolith.viewer.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * The key of a picture in the cache: which file, of which version, at what size: a changed file has
 * another key.
 *
 * @param widthPx largest width, in pixels; 0 for the file's own size
 */
public record PictureKey(
    Path file, @Nullable Object fileKey, long modified, long bytes, int widthPx) {

  /**
   * As the file is now.
   *
   * @throws IOException if it cannot be looked at
   */
  public static PictureKey of(Path file, int widthPx) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new PictureKey(
        file,
        attributes.fileKey(),
        attributes.lastModifiedTime().toMillis(),
        attributes.size(),
        widthPx);
  }
}
