package endolith.engine.batch;

import endolith.engine.image.disk.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program's own files in the output folder, in a hidden folder so that no other program takes
 * them for results.
 */
public record ProgramFiles(Path folder) {

  public static ProgramFiles of(Path output) {
    return new ProgramFiles(output.toAbsolutePath().resolve(".endolith"));
  }

  /** What the program itself logs. */
  public Path programLog() {
    return folder.resolve("endolith.log");
  }

  /** What worker processes print when they die. */
  public Path workerLog() {
    return folder.resolve("worker.log");
  }

  /** What a task logs. */
  public Path log(String sample, String dye) {
    return folder.resolve("tasks").resolve(sample).resolve(dye + ".log");
  }

  /** One folder for each run of a batch. */
  public Path runs() {
    return folder.resolve("runs");
  }

  /**
   * Removes what killed programs left half-written here and in the folders of the runs; for the
   * holder of the output folder.
   */
  void sweep() throws IOException {
    AtomicFile.sweep(folder);
    if (Files.isDirectory(runs())) {
      List<Path> folders;
      try (Stream<Path> entries = Files.list(runs())) {
        folders = entries.toList();
      }
      for (Path run : folders) {
        AtomicFile.sweep(run);
      }
    }
  }
}
