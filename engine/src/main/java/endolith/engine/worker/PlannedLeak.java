package endolith.engine.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * For developers: makes a worker keep memory with every task, to see that the monitor notices.
 *
 * @param kind which memory is kept
 * @param bytes with each task
 */
public record PlannedLeak(Kind kind, long bytes) {
  private static final int PAGE = 4096;
  private static final int BLOCK = 1 << 20;

  /** What was kept, for as long as the process lives. */
  private static final List<Object> KEPT = new ArrayList<>();

  /** Which memory is kept. */
  public enum Kind {
    HEAP,
    OFF_HEAP,
    MAPPED
  }

  /** Keeps that much more. */
  void leak() {
    switch (kind) {
      case HEAP -> heap();
      case OFF_HEAP -> touch(Arena.global().allocate(bytes));
      case MAPPED -> mapped();
    }
  }

  private void heap() {
    for (long left = bytes; left > 0; left -= BLOCK) {
      KEPT.add(new byte[(int) Math.min(BLOCK, left)]);
    }
  }

  private void mapped() {
    try {
      Path file = Files.createTempFile("endolith-leak", ".tmp");
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE)) {
        touch(channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, Arena.global()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void touch(MemorySegment segment) {
    for (long at = 0; at < bytes; at += PAGE) {
      segment.set(ValueLayout.JAVA_BYTE, at, (byte) 1);
    }
    KEPT.add(segment);
  }
}
