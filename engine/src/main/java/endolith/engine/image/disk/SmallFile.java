package endolith.engine.image.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads small files of the program's own, never more of them than such a file can hold. */
public final class SmallFile {
  private SmallFile() {}

  /**
   * The whole content.
   *
   * @param most bytes that such a file may have
   * @throws NoSuchFileException if there is no file
   * @throws IOException if it is larger, no regular file, or cannot be read
   */
  public static byte[] bytes(Path file, int most) throws IOException {
    if (!Files.isRegularFile(file)) {
      if (Files.exists(file)) {
        throw new IOException("it is no file");
      }
      throw new NoSuchFileException(file.toString());
    }
    long size = Files.size(file);
    byte[] bytes = {};
    if (size <= most) {
      try (InputStream in = Files.newInputStream(file)) {
        bytes = in.readNBytes(most + 1);
      }
    }
    if (size > most || bytes.length > most) {
      throw new IOException(
          "it has %d bytes; no such file has more than %d"
              .formatted(Math.max(size, bytes.length), most));
    }
    return bytes;
  }

  /**
   * The whole content as text.
   *
   * @throws IOException also if it is no text in UTF-8
   */
  public static String text(Path file, int most) throws IOException {
    return text(bytes(file, most));
  }

  /**
   * @throws IOException if the bytes are no text in UTF-8
   */
  public static String text(byte[] bytes) throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("it holds bytes that are no text", e);
    }
  }
}
