package endolith.app.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The time that no program can do without: reading both raw files from front to back, and writing
 * as many bytes as the results have, forced to the disk.
 *
 * @param readSeconds for the raw files
 * @param writeSeconds for the bytes of the results
 */
public record ReadWriteFloor(double readSeconds, double writeSeconds) {
  private static final int BLOCK = 1 << 20;

  public double seconds() {
    return readSeconds + writeSeconds;
  }

  /**
   * @param folder where a file of {@code writtenBytes} is made and removed again
   */
  public static ReadWriteFloor measure(List<Path> raw, long writtenBytes, Path folder)
      throws IOException {
    ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
    long start = System.nanoTime();
    for (Path file : raw) {
      read(file, block);
    }
    long between = System.nanoTime();
    Path scratch = Files.createTempFile(folder, "floor", ".bin");
    try {
      write(scratch, writtenBytes, block);
    } finally {
      Files.delete(scratch);
    }
    return new ReadWriteFloor((between - start) / 1e9, (System.nanoTime() - between) / 1e9);
  }

  private static void read(Path file, ByteBuffer block) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (channel.read(block.clear()) >= 0) {
        // The bytes themselves are of no interest.
      }
    }
  }

  private static void write(Path file, long bytes, ByteBuffer block) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      for (long left = bytes; left > 0; ) {
        block.clear().limit((int) Math.min(BLOCK, left));
        left -= channel.write(block);
      }
      channel.force(true);
    }
  }
}
