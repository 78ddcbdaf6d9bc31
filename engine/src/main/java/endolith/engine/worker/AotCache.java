package endolith.engine.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cache of what Java learned of the program in a training run: its classes, ready made, and which
 * methods are worth optimising. A worker that starts with it does its first task in less time
 * (decision 0009).
 *
 * <p>Java runs the classes in the cache even where the jars they came from have changed since. So
 * the file's name tells the content of all jars of the program, and a worker looks for the one that
 * tells its own.
 *
 * @see <a href="https://openjdk.org/jeps/515">JEP 515: Ahead-of-Time Method Profiling</a>
 */
public final class AotCache {
  private static final Logger LOG = LoggerFactory.getLogger(AotCache.class);
  private static final String NAME = "worker-%08x.aot";
  private static final String ANY_NAME = "worker*.aot";

  private AotCache() {}

  /**
   * Where workers of the program, as it is on disk now, look for it: beside its first jar. Empty if
   * it runs from class folders.
   *
   * @throws IOException if a jar cannot be read
   */
  public static Optional<Path> place() throws IOException {
    return place(System.getProperty("java.class.path"));
  }

  static Optional<Path> place(String classPath) throws IOException {
    List<Path> entries = Stream.of(classPath.split(File.pathSeparator)).map(Path::of).toList();
    Path first = entries.getFirst().toAbsolutePath();
    return first.toString().endsWith(".jar")
        ? Optional.of(first.resolveSibling(NAME.formatted(checksum(entries))))
        : Optional.empty();
  }

  /** Of names and contents, in this order. */
  private static long checksum(List<Path> jars) throws IOException {
    CRC32C sum = new CRC32C();
    for (Path jar : jars) {
      sum.update((jar.getFileName() + "\n").getBytes(UTF_8));
      if (Files.isRegularFile(jar)) {
        try (OutputStream into = new CheckedOutputStream(OutputStream.nullOutputStream(), sum)) {
          Files.copy(jar, into);
        }
      }
    }
    return sum.getValue();
  }

  /**
   * Deletes those that workers of the program, as it was before, looked for.
   *
   * @param present not deleted; named with its folder
   */
  public static void deleteOthers(Path present) throws IOException {
    Path folder = Objects.requireNonNull(present.getParent(), "a cache is named with its folder");
    try (DirectoryStream<Path> caches = Files.newDirectoryStream(folder, ANY_NAME)) {
      for (Path cache : caches) {
        if (!cache.getFileName().equals(present.getFileName())) {
          Files.delete(cache);
        }
      }
    }
  }

  /** Java's options for a worker: none if there is no cache that fits. */
  static List<String> use() {
    try {
      return place().filter(Files::isRegularFile).map(file -> "-XX:AOTCache=" + file).stream()
          .toList();
    } catch (IOException e) {
      LOG.warn("workers start without what was learned: {}", e.toString());
      return List.of();
    }
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
