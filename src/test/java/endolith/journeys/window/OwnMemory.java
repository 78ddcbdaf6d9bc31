package endolith.journeys.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

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
    // What a first collection hands to cleaners and soft caches only a later one takes away.
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    long heap = live();
    notes.add("heap %.1f MiB, resident %s".formatted(heap / MIB, resident()));
    return heap;
  }

  /** Counted within one collection: what is used just after one holds what others allocate. */
  private static long live() {
    try {
      Object histogram =
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
      String total =
          histogram
              .toString()
              .lines()
              .filter(line -> line.startsWith("Total"))
              .findFirst()
              .orElseThrow();
      return Long.parseLong(total.trim().split("\\s+")[2]);
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
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
