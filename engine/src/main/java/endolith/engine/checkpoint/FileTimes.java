package endolith.engine.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The times of a file by which it is told that nobody wrote to it since.
 *
 * @param modified last modification of the content, which programs can set
 * @param changed last change of content, name or rights, which they cannot; null where the system
 *     does not tell
 */
record FileTimes(Instant modified, @Nullable Instant changed) {

  static FileTimes of(Path file) throws IOException {
    return new FileTimes(Files.getLastModifiedTime(file).toInstant(), changed(file));
  }

  private static @Nullable Instant changed(Path file) throws IOException {
    try {
      return ((FileTime) Files.getAttribute(file, "unix:ctime")).toInstant();
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return null; // not a Unix
    }
  }
}
