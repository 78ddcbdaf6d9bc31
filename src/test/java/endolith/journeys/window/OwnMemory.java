package endolith.journeys.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What this process holds, moment by moment: its heap without garbage, and all that is resident.
 */
final class OwnMemory {
  private static final int COLLECTIONS = 3;
  private static final double MIB = 1 << 20;
  private static final Path STATUS = Path.of("/proc/self/status");

  private final List<String> notes = new ArrayList<>();

  /**
   * Notes how it is now.
   *
   * @return bytes on the heap that are no garbage
   */
  long note() {
    long heap = Long.MAX_VALUE;
    // What a first collection hands to cleaners and soft caches only a later one takes away.
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
      heap = Math.min(heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    notes.add("heap %.1f MiB, resident %s".formatted(heap / MIB, resident()));
    return heap;
  }

  private static String resident() {
    if (!Files.isReadable(STATUS)) {
      return "unknown";
    }
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    return String.join("; ", notes);
  }
}
