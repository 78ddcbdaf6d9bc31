package endolith.monitor.sampling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The memory limits of the Linux control groups that a process is in, version 1 and 2. A limit of
 * any ancestor counts, which no library looks at.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v2.html#memory">Linux, Control Group
 *     v2</a>
 * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v1/memory.html">Linux, Memory Resource
 *     Controller</a>
 */
final class ControlGroup {
  /** A limit this high is none: version 1 has no word for unlimited. */
  private static final long UNLIMITED = 1L << 60;

  /** Names of the files that tell limit and use, and of the use that can be taken back. */
  private enum Version {
    ONE("memory.limit_in_bytes", "memory.usage_in_bytes", "total_inactive_file"),
    TWO("memory.max", "memory.current", "inactive_file");

    private final String limit;
    private final String usage;
    private final String inactive;

    Version(String limit, String usage, String inactive) {
      this.limit = limit;
      this.usage = usage;
      this.inactive = inactive;
    }
  }

  private record Group(Path folder, Version version) {
    OptionalLong usage() {
      return number(folder.resolve(version.usage));
    }

    OptionalLong limit() {
      OptionalLong limit = number(folder.resolve(version.limit));
      return limit.isPresent() && limit.getAsLong() < UNLIMITED ? limit : OptionalLong.empty();
    }

    /** File caches that can be dropped; 0 where none are told of. */
    long cache() {
      try {
        String text = Files.readString(folder.resolve("memory.stat"));
        Long told = ProcText.figure(text, version.inactive + " ");
        return told == null ? 0 : told;
      } catch (IOException e) {
        return 0;
      }
    }
  }

  /** From the innermost one up to the root, for each version. */
  private final List<Group> groups;

  private ControlGroup(List<Group> groups) {
    this.groups = groups;
  }

  /**
   * A limit of one group.
   *
   * @param freeBytes what is left below it, file caches counted as free
   */
  record Limit(long bytes, long freeBytes) {}

  /** No groups where the system has none. */
  static ControlGroup ofThisProcess() {
    return of(Path.of("/proc/self/cgroup"), Path.of("/sys/fs/cgroup"));
  }

  static ControlGroup of(Path membership, Path mount) {
    List<Group> groups = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(membership)) {
        String[] parts = line.split(":", 3);
        if (parts.length == 3 && parts[1].isEmpty()) {
          climb(mount, parts[2], Version.TWO, groups);
        } else if (parts.length == 3 && List.of(parts[1].split(",")).contains("memory")) {
          climb(mount.resolve("memory"), parts[2], Version.ONE, groups);
        }
      }
    } catch (IOException | RuntimeException e) {
      // No Linux, or its groups are hidden: no limit is known.
    }
    return new ControlGroup(List.copyOf(groups));
  }

  private static void climb(Path mount, String group, Version version, List<Group> into) {
    Path folder = mount.resolve(group.replaceFirst("^/+", "")).normalize();
    // Inside a container the path may be that of the host, which cannot be seen.
    if (!folder.startsWith(mount) || !Files.isDirectory(folder)) {
      folder = mount;
    }
    for (Path at = folder; at != null && at.startsWith(mount); at = at.getParent()) {
      into.add(new Group(at, version));
    }
  }

  /** As they are now. */
  List<Limit> limits() {
    List<Limit> limits = new ArrayList<>();
    for (Group group : groups) {
      OptionalLong limit = group.limit();
      if (limit.isPresent()) {
        long bytes = limit.getAsLong();
        long used = Math.max(0, group.usage().orElse(0) - group.cache());
        limits.add(new Limit(bytes, Math.max(0, bytes - used)));
      }
    }
    return limits;
  }

  /** What the innermost group is charged for, file caches included; empty if it is not told. */
  OptionalLong usedBytes() {
    return groups.isEmpty() ? OptionalLong.empty() : groups.getFirst().usage();
  }

  private static OptionalLong number(Path file) {
    try {
      return OptionalLong.of(Long.parseLong(Files.readString(file).strip()));
    } catch (IOException | NumberFormatException e) {
      return OptionalLong.empty(); // not there, or "max"
    }
  }
}
