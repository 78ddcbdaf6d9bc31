package endolith.engine.checkpoint;

import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * By what a raw file is known again.
 *
 * @param file path relative to the raw folder, with slashes
 * @param bytes size of the file
 * @param modified time of last modification, to the millisecond
 * @param crc32c checksum of the content, eight hexadecimal digits
 */
public record RawFingerprint(String file, long bytes, Instant modified, String crc32c) {
  private static final int CHUNK = 1 << 20;

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
    CRC32C crc = new CRC32C();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
        cancel.check();
        crc.update(chunk, 0, n);
      }
    }
    return String.format("%08x", crc.getValue());
  }

  /** Whether size and time are as they were: then the content is taken to be. */
  public boolean isUntouched(Path now) throws IOException {
    return Files.size(now) == bytes && modified(now).equals(modified);
  }

  /**
   * Whether the content is as it was. Reads the file only if its time has changed but its size has
   * not.
   */
  boolean matches(Path now, CancelToken cancel) throws IOException {
    if (isUntouched(now)) {
      return true;
    }
    return Files.size(now) == bytes && checksum(now, cancel).equals(crc32c);
  }

  /** What of it counts for results: the content. */
  public String identity() {
    return "raw " + bytes + " " + crc32c;
  }
}
