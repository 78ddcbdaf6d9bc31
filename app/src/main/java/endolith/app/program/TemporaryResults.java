package endolith.app.program;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder for the files of a benchmark, a comparison or a training; removed on closing unless a
 * person named it.
 */
public final class TemporaryResults implements AutoCloseable {
  private final Path path;
  private final boolean keep;

  private TemporaryResults(Path path, boolean keep) {
    this.path = path;
    this.keep = keep;
  }

  /**
   * @param wanted folder to be kept, empty or not there yet; null for one that is removed, in the
   *     working folder, since the system's own temporary folder is often too small
   * @throws IOException if the folder holds something already or cannot be made
   */
  public static TemporaryResults open(@Nullable Path wanted) throws IOException {
    if (wanted == null) {
      return new TemporaryResults(
          Files.createTempDirectory(Path.of("").toAbsolutePath(), ".endolith-bench-"), false);
    }
    Files.createDirectories(wanted);
    try (Stream<Path> content = Files.list(wanted)) {
      if (content.findAny().isPresent()) {
        throw new IOException(wanted + " is not empty: name another folder for --keep");
      }
    }
    return new TemporaryResults(wanted.toAbsolutePath(), true);
  }

  /** A folder in {@code parent} that is removed on closing. */
  public static TemporaryResults temporary(Path parent) throws IOException {
    Files.createDirectories(parent);
    return new TemporaryResults(
        Files.createTempDirectory(parent.toAbsolutePath(), ".endolith-work-"), false);
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    if (keep || !Files.exists(path)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
