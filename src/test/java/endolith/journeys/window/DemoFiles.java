package endolith.journeys.window;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/** The files of the demo for pictures: more of them, and damaged ones. */
final class DemoFiles {
  private DemoFiles() {}

  /** A third dye. */
  static void copyDye(Path sample) throws IOException {
    try (Stream<Path> files = Files.list(sample)) {
      for (Path file : files.filter(file -> file.toString().contains("SYBR")).toList()) {
        Files.copy(file, file.resolveSibling(file.getFileName().toString().replace("SYBR", "Cy5")));
      }
    }
  }

  /** Its files are cut short behind the back of the window. */
  static void cutCopies(Path sample) throws IOException {
    try (Stream<Path> files = Files.list(sample)) {
      for (Path copy : files.filter(file -> file.toString().contains("Cy5")).toList()) {
        try (FileChannel cut = FileChannel.open(copy, StandardOpenOption.WRITE)) {
          cut.truncate(40_000);
        }
      }
    }
  }

  static void flipBits(Path results) throws IOException {
    try (Stream<Path> files = Files.walk(results)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".tiff")).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
  }
}
