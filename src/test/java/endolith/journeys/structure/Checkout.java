package endolith.journeys.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The source tree that this build was made from. */
final class Checkout {
  static final Path ROOT = root();

  private static final Path BUILT = Path.of("target");

  private Checkout() {}

  /** Every Java file of every module, product and tests. */
  static List<Path> javaFiles() {
    return javaFiles(ROOT);
  }

  /** Every Java file below a folder; what is in folders named {@code target} was built. */
  static List<Path> javaFiles(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !isBuilt(root.relativize(file)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBuilt(Path file) {
    return StreamSupport.stream(file.spliterator(), false).anyMatch(BUILT::equals);
  }

  private static Path root() {
    Path start = Path.of("").toAbsolutePath();
    return Stream.iterate(start, Objects::nonNull, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("mvnw")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no checkout above " + start));
  }
}
