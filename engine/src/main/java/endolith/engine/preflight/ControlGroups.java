package endolith.engine.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Memory limits of the control groups that this process is in, version 1 and 2, with those of all
 * groups above: the tightest one counts.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v2.html">Linux, Control Group v2</a>
 * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v1/memory.html">Linux, Memory Resource
 *     Controller</a>
 */
final class ControlGroups {
  /** A limit this high is none: version 1 has no word for unlimited. */
  private static final long UNLIMITED = 1L << 60;

  /** Names of the files that tell limit, use, and use that can be taken back. */
  private record GroupFiles(String limit, String usage, String inactive) {}

  private static final GroupFiles V1 =
      new GroupFiles("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file ");
  private static final GroupFiles V2 =
      new GroupFiles("memory.max", "memory.current", "inactive_file ");

  private final Path root;

  ControlGroups(Path root) {
    this.root = root;
  }

  /**
   * @param bytes the limit
   * @param free of it, page cache that can be dropped included
   */
  record Limit(long bytes, long free) {}

  Stream<Limit> limits() {
    List<Limit> limits = new ArrayList<>();
    try (Stream<String> lines = Files.lines(root.resolve("proc/self/cgroup"))) {
      for (String line : lines.toList()) {
        String[] parts = line.split(":", 3);
        if (parts.length == 3 && parts[1].isEmpty()) {
          climb(root.resolve("sys/fs/cgroup"), parts[2], V2, limits);
        } else if (parts.length == 3 && List.of(parts[1].split(",")).contains("memory")) {
          climb(root.resolve("sys/fs/cgroup/memory"), parts[2], V1, limits);
        }
      }
    } catch (IOException | RuntimeException e) {
      // no such system, or hidden: no limits known
    }
    return limits.stream();
  }

  private static void climb(Path mount, String group, GroupFiles names, List<Limit> into) {
    Path folder = mount.resolve(group.replaceFirst("^/+", "")).normalize();
    // Inside a container the path may be that of the host, which cannot be seen.
    if (!folder.startsWith(mount) || !Files.isDirectory(folder)) {
      folder = mount;
    }
    for (Path at = folder; at != null && at.startsWith(mount); at = at.getParent()) {
      OptionalLong limit = number(at.resolve(names.limit()));
      OptionalLong usage = number(at.resolve(names.usage()));
      if (limit.isPresent() && limit.getAsLong() < UNLIMITED && usage.isPresent()) {
        long used = usage.getAsLong() - inactive(at.resolve("memory.stat"), names.inactive());
        into.add(new Limit(limit.getAsLong(), Math.max(0, limit.getAsLong() - used)));
      }
    }
  }

  private static OptionalLong number(Path file) {
    try {
      return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty(); // not there, or "max"
    }
  }

  private static long inactive(Path file, String key) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(key))
          .mapToLong(line -> Long.parseLong(line.substring(key.length()).strip()))
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
