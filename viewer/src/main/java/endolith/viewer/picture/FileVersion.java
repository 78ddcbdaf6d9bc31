package endolith.viewer.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was at one moment: whatever is written to it later, even with the same size and
 * time, makes it another version, since no program can set the time of the last change.
 *
 * @param fileKey the system's number of the file; null where it does not tell
 * @param modified last modification of the content
 * @param changed last change of content, name or rights; null where the system does not tell
 * @param bytes size
 * @param checksum of the content as a manifest records it; empty if nothing does
 */
public record FileVersion(
    Path file,
    @Nullable Object fileKey,
    FileTime modified,
    @Nullable FileTime changed,
    long bytes,
    String checksum) {

  private static final String UNIX = "unix:fileKey,lastModifiedTime,ctime,size";

  /**
   * As the file is now, nothing being recorded of its content.
   *
   * @throws IOException if it cannot be looked at
   */
  public static FileVersion of(Path file) throws IOException {
    return of(file, "");
  }

  /**
   * As the file is now. Its attributes are read, not its content.
   *
   * @param checksum of the content as a manifest records it; empty if nothing does
   * @throws IOException if it cannot be looked at
   */
  public static FileVersion of(Path file, String checksum) throws IOException {
    try {
      Map<String, Object> unix = Files.readAttributes(file, UNIX);
      return new FileVersion(
          file,
          unix.get("fileKey"),
          (FileTime) Objects.requireNonNull(unix.get("lastModifiedTime")),
          (FileTime) unix.get("ctime"),
          (Long) Objects.requireNonNull(unix.get("size")),
          checksum);
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileVersion(
          file, basic.fileKey(), basic.lastModifiedTime(), null, basic.size(), checksum);
    }
  }

  /** Whether nobody has written to the file since. */
  public boolean isCurrent() {
    try {
      return of(file, checksum).equals(this);
    } catch (IOException e) {
      return false;
    }
  }
}
