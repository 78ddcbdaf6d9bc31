package endolith.engine.image.disk;

import endolith.engine.task.CancelToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import java.util.zip.CRC32C;

/** Checksums of whole files, read from the first byte to the last. */
public final class FileChecksum {
  private static final int CHUNK = 1 << 20;

  private FileChecksum() {}

  /**
   * Reads the file.
   *
   * @throws IOException if it cannot be read or is no regular file: a pipe might never end
   */
  public static Crc32c of(Path file, CancelToken cancel) throws IOException {
    return of(file, cancel, bytes -> {});
  }

  /**
   * Reads the file.
   *
   * @param read is told after every part how many bytes were read since the last time
   */
  public static Crc32c of(Path file, CancelToken cancel, LongConsumer read) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is no file that can be read from its beginning to its end");
    }
    CRC32C sum = new CRC32C();
    long length = 0;
    ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (int count = channel.read(chunk); count >= 0; count = channel.read(chunk)) {
        cancel.check();
        sum.update(chunk.flip());
        length += count;
        read.accept(count);
        chunk.clear();
      }
    }
    return new Crc32c((int) sum.getValue(), length);
  }
}
