package endolith.app.log;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the end of a log, which tells what happened last. */
public final class LogTail {
  private LogTail() {}

  /**
   * The end of a file of UTF-8 text; nothing if it is not there.
   *
   * @throws IOException if it cannot be read
   */
  public static String of(Path log, int mostBytes) throws IOException {
    if (!Files.isRegularFile(log)) {
      return "";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long length = file.length();
      byte[] bytes = new byte[(int) Math.min(length, mostBytes)];
      file.seek(length - bytes.length);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
