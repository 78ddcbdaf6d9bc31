package endolith.engine.preflight;

import endolith.engine.image.ImageInfo;
import endolith.engine.image.scan.ScannedImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The headers of raw files, each read once for as long as its file stays as it is: tasks that share
 * a file (links, another value of a parameter, another look at the same choice) share what was
 * read. Safe for use by several threads.
 */
final class RawHeaders {
  /** Some 300 bytes each. */
  private static final int MOST = 1 << 15;

  /**
   * @param file by which the system knows it, whatever its names; its path where there is no such
   */
  private record Version(Object file, long bytes, FileTime modified) {}

  private final Map<Version, ImageInfo> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, ImageInfo> eldest) {
          return size() > MOST;
        }
      };

  /** From the header alone. */
  ImageInfo of(Path file) throws IOException {
    Version version = version(file);
    ImageInfo found = find(version);
    if (found == null) {
      found = ScannedImages.inspect(file);
      keep(version, found);
    }
    return found;
  }

  private static Version version(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    Object key = Objects.requireNonNullElse(now.fileKey(), file.toAbsolutePath());
    return new Version(key, now.size(), now.lastModifiedTime());
  }

  private synchronized @Nullable ImageInfo find(Version version) {
    return known.get(version);
  }

  private synchronized void keep(Version version, ImageInfo info) {
    known.put(version, info);
  }
}
