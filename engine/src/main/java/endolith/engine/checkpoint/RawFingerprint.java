package endolith.engine.checkpoint;

import endolith.engine.image.disk.FileChecksum;
import endolith.engine.json.Required;
import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * By what a raw file is known again.
 *
 * @param file path relative to the raw folder, with slashes
 * @param bytes size of the file
 * @param modified time of last modification, to the millisecond
 * @param crc32c checksum of the content, eight hexadecimal digits
 */
public record RawFingerprint(
    @Required String file,
    @Required long bytes,
    @Required Instant modified,
    @Required String crc32c) {

  /** Reads the whole file. */
  public static RawFingerprint of(Path rawFolder, Path file, CancelToken cancel)
      throws IOException {
    return new RawFingerprint(
        relative(rawFolder, file), Files.size(file), modified(file), checksum(file, cancel));
  }

  private static String relative(Path rawFolder, Path file) {
    Path folder = rawFolder.toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }

  private static Instant modified(Path file) throws IOException {
    return Instant.ofEpochMilli(Files.getLastModifiedTime(file).toMillis());
  }

  private static String checksum(Path file, CancelToken cancel) throws IOException {
    return FileChecksum.of(file, cancel).hex();
  }

  /** Whether size and time are as they were: then the content is taken to be. */
  public boolean isUntouched(Path now) throws IOException {
    return Files.size(now) == bytes && modified(now).equals(modified);
  }

  /**
   * The same with the present time of the file, if the content is as it was. Reads the file only if
   * its time has changed but its size has not.
   */
  Optional<RawFingerprint> seenIn(Path now, CancelToken cancel) throws IOException {
    if (isUntouched(now)) {
      return Optional.of(this);
    }
    Instant time = modified(now); // before it is read: who changes it now is noticed later
    return Files.size(now) == bytes && checksum(now, cancel).equals(crc32c)
        ? Optional.of(new RawFingerprint(file, bytes, time, crc32c))
        : Optional.empty();
  }

  /** What of it counts for results: the content. */
  public String identity() {
    return "raw " + bytes + " " + crc32c;
  }
}
