package endolith.engine.preflight;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Linux's own figures, with the limits of control groups; elsewhere what Java tells. */
final class ThisMachine implements Machine {
  private final Path root;

  /**
   * @param root of the file system; another one in tests
   */
  ThisMachine(Path root) {
    this.root = root;
  }

  @Override
  public int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public AvailableMemory memory() {
    OptionalLong available = meminfo("MemAvailable:");
    AvailableMemory computer =
        AvailableMemory.ofComputer(available.isPresent() ? available.getAsLong() : asJavaTells());
    return new ControlGroups(root)
        .limits()
        .map(limit -> new AvailableMemory(limit.free(), OptionalLong.of(limit.bytes())))
        .reduce(computer, AvailableMemory::orLess);
  }

  /**
   * @see <a href="https://man7.org/linux/man-pages/man5/proc_meminfo.5.html">proc_meminfo(5)</a>
   */
  private OptionalLong meminfo(String key) {
    try (Stream<String> lines = Files.lines(root.resolve("proc/meminfo"))) {
      return lines
          .filter(line -> line.startsWith(key))
          .mapToLong(line -> Long.parseLong(line.substring(key.length()).replaceAll("\\D", "")))
          .map(kibibytes -> kibibytes * 1024)
          .findFirst();
    } catch (IOException | RuntimeException e) {
      return OptionalLong.empty();
    }
  }

  private static long asJavaTells() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getFreeMemorySize()
        : Runtime.getRuntime().maxMemory();
  }
}
