package endolith.journeys.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The source tree that this build was made from. */
final class Checkout {
  static final Path ROOT = root();

  private Checkout() {}

  /** Every Java file of every module, product and tests. */
  static List<Path> javaFiles() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !ROOT.relativize(file).toString().contains("target"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path start = Path.of("").toAbsolutePath();
    return Stream.iterate(start, Objects::nonNull, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve("mvnw")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no checkout above " + start));
  }
}
