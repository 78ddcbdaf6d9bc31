package endolith.monitor.sampling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory limits of the Linux control groups that a process is in, version 1 or 2. A limit of
 * any ancestor counts, which no library looks at.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v2.html#memory">cgroup v2, memory</a>
 */
public final class ControlGroup {
  private final List<Path> folders;
  private final boolean second;

  /**
   * @param limitBytes the tightest limit; Long.MAX_VALUE if there is none
   * @param freeBytes the least that is left below any limit, file caches counted as free
   */
  record Room(long limitBytes, long freeBytes) {}

  private ControlGroup(List<Path> folders, boolean second) {
    this.folders = folders;
    this.second = second;
  }

  /** No groups where the system has none. */
  public static ControlGroup ofThisProcess() {
    return of(Path.of("/proc/self/cgroup"), Path.of("/sys/fs/cgroup"));
  }

  static ControlGroup of(Path membership, Path mount) {
    try {
      for (String line : Files.readAllLines(membership)) {
        String[] parts = line.split(":", 3);
        if (parts.length == 3 && List.of(parts[1].split(",")).contains("memory")) {
          return new ControlGroup(upwards(mount.resolve("memory"), parts[2]), false);
        }
      }
      for (String line : Files.readAllLines(membership)) {
        if (line.startsWith("0::")) {
          return new ControlGroup(upwards(mount, line.substring(3)), true);
        }
      }
    } catch (IOException e) {
      // No Linux, or its groups are hidden: no limit is known.
    }
    return new ControlGroup(List.of(), true);
  }

  private static List<Path> upwards(Path mount, String group) {
    List<Path> folders = new ArrayList<>();
    Path folder = mount.resolve(group.substring(Math.min(1, group.length()))).normalize();
    while (folder != null && folder.startsWith(mount)) {
      if (Files.isDirectory(folder)) {
        folders.add(folder);
      }
      folder = folder.getParent();
    }
    return folders;
  }

  Room room() {
    long tightest = Long.MAX_VALUE;
    long least = Long.MAX_VALUE;
    for (Path folder : folders) {
      long limit = number(folder.resolve(second ? "memory.max" : "memory.limit_in_bytes"));
      // Version 1 says "no limit" with a number near 2^63.
      if (limit > 0 && limit < Long.MAX_VALUE / 2) {
        tightest = Math.min(tightest, limit);
        long used = Math.max(0, usage(folder)) - cache(folder);
        least = Math.min(least, Math.max(0, limit - used));
      }
    }
    return new Room(tightest, least);
  }

  /**
   * What the innermost group is charged for, file caches included; UNKNOWN if it cannot be read.
   */
  public long usedBytes() {
    return folders.isEmpty() ? ProcessReading.UNKNOWN : usage(folders.getFirst());
  }

  private long usage(Path folder) {
    return number(folder.resolve(second ? "memory.current" : "memory.usage_in_bytes"));
  }

  private long cache(Path folder) {
    try {
      String key = second ? "inactive_file" : "total_inactive_file";
      return Math.max(0, ProcText.figure(Files.readString(folder.resolve("memory.stat")), key));
    } catch (IOException e) {
      return 0;
    }
  }

  private static long number(Path file) {
    try {
      return Long.parseLong(Files.readString(file).strip());
    } catch (IOException | NumberFormatException e) {
      return ProcessReading.UNKNOWN;
    }
  }
}
