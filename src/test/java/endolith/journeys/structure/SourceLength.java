package endolith.journeys.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The lengths of the source files. */
final class SourceLength {
  /** A class that needs more does two jobs. */
  static final int MOST_LINES = 300;

  private SourceLength() {}

  /** The files that are longer. */
  static List<Path> over(int lines) {
    return Checkout.javaFiles().stream().filter(file -> lines(file) > lines).toList();
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
