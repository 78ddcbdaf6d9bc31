package endolith.engine.image.disk;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A file that a person chose for something to be written to, anywhere on the system. Missing
 * folders are made, and links followed. What was in the file stays until all that is new is on the
 * disk; a pipe or device is written to as it is.
 */
public final class ChosenFile {

  /** What is written. */
  @FunctionalInterface
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  private ChosenFile() {}

  /**
   * Writes the whole content.
   *
   * @throws IOException if it cannot be written; the message names the file
   */
  public static void write(Path target, byte[] content) throws IOException {
    write(target, out -> out.write(content));
  }

  /**
   * Writes the whole content.
   *
   * @throws IOException if it cannot be written, or what the content throws; the message of the
   *     former names the file
   */
  public static void write(Path target, Content content) throws IOException {
    Path file = target.toAbsolutePath();
    if (isOfTheSystem(file)) {
      try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
        content.to(out);
      } catch (IOException e) {
        throw DiskFullException.explained(target, 0, e);
      }
      return;
    }
    Path real = Files.exists(file) ? file.toRealPath() : file;
    Files.createDirectories(Objects.requireNonNull(real.getParent()));
    try (AtomicFile atomic = AtomicFile.create(real)) {
      content.to(atomic.stream());
      atomic.commit();
    }
  }

  /** A pipe, a device, or what a shell calls one: there is nothing to replace. */
  private static boolean isOfTheSystem(Path file) {
    boolean plain = Files.isRegularFile(file) || Files.isDirectory(file);
    return Files.exists(file) && (!plain || Files.isSymbolicLink(file) && isNamedByTheSystem(file));
  }

  /** As {@code /dev/stdout}, which may be a file that others write to as well. */
  private static boolean isNamedByTheSystem(Path file) {
    return file.startsWith("/dev") || file.startsWith("/proc");
  }
}
