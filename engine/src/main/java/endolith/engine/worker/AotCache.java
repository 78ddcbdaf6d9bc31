package endolith.engine.worker;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What Java learned of the program in a training run: its classes, ready made, and which methods
 * are worth optimising. A worker that starts with it does its first task in less time (decision
 * 0009). Java itself sees whether a cache fits program and Java; a worker whose cache does not fit
 * works without.
 *
 * @see <a href="https://openjdk.org/jeps/515">JEP 515: Ahead-of-Time Method Profiling</a>
 */
public final class AotCache {
  private static final String NAME = "worker.aot";

  private AotCache() {}

  /** Where workers look for it: beside the program's jar. Empty if it runs from class folders. */
  public static Optional<Path> place() {
    return place(System.getProperty("java.class.path"));
  }

  static Optional<Path> place(String classPath) {
    Path first = Path.of(classPath.split(File.pathSeparator, 2)[0]).toAbsolutePath();
    return first.toString().endsWith(".jar")
        ? Optional.of(first.resolveSibling(NAME))
        : Optional.empty();
  }

  /** Java's options for a worker: none if there is no cache. */
  static List<String> use() {
    return place().filter(Files::isRegularFile).map(file -> "-XX:AOTCache=" + file).stream()
        .toList();
  }

  /** Java's options for a worker that is to learn. */
  public static List<String> recordTo(Path configuration) {
    return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + configuration);
  }

  /** Java's options for making a cache of what was learned, instead of working. */
  public static List<String> createFrom(Path configuration, Path cache) {
    return List.of(
        "-XX:AOTMode=create", "-XX:AOTConfiguration=" + configuration, "-XX:AOTCache=" + cache);
  }
}
