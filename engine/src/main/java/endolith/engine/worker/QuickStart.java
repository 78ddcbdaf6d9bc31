package endolith.engine.worker;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * An archive of loaded classes and of what Java learned about them, with which a worker process
 * starts faster. It belongs to one program on one Java; one that does not fit is passed over.
 *
 * @param archive where it lies, or would
 * @see <a href="https://openjdk.org/jeps/514">JEP 514: Ahead-of-Time Command-Line Ergonomics</a>
 */
public record QuickStart(Path archive) {

  /**
   * The one of this program, in the user's folder for caches; empty where there can be none: Java
   * archives only what lies in JAR files.
   */
  public static Optional<QuickStart> ofThisProgram() {
    String classPath = System.getProperty("java.class.path");
    CRC32C sum = new CRC32C();
    add(sum, System.getProperty("java.home") + System.getProperty("java.vm.version"));
    for (String entry : classPath.split(File.pathSeparator)) {
      Path file = Path.of(entry);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      try {
        add(sum, entry + Files.size(file) + Files.getLastModifiedTime(file).toMillis());
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    String name = "worker-" + Long.toHexString(sum.getValue()) + ".aot";
    return caches().map(folder -> new QuickStart(folder.resolve("endolith").resolve(name)));
  }

  private static void add(CRC32C sum, String text) {
    sum.update(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<Path> caches() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("windows")) {
      return folder(System.getenv("LOCALAPPDATA"));
    }
    Optional<Path> home = folder(System.getProperty("user.home"));
    return system.contains("mac")
        ? home.map(folder -> folder.resolve("Library").resolve("Caches"))
        : folder(System.getenv("XDG_CACHE_HOME"))
            .or(() -> home.map(folder -> folder.resolve(".cache")));
  }

  private static Optional<Path> folder(@Nullable String name) {
    return Optional.ofNullable(name).map(Path::of).filter(Files::isDirectory);
  }

  public boolean isThere() {
    return Files.isRegularFile(archive);
  }

  /** For a worker that uses the archive. */
  public List<String> use() {
    return List.of("-XX:AOTCache=" + archive);
  }

  /**
   * For a worker that makes an archive when it ends.
   *
   * @param file is written then
   */
  public static List<String> make(Path file) {
    return List.of("-XX:AOTCacheOutput=" + file);
  }
}
