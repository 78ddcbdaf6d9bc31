package endolith.engine.batch;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.OutputFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The program's own files in the output folder, in a hidden folder so that no other program takes
 * them for results.
 */
public record ProgramFiles(OutputFolder output) {

  public static ProgramFiles of(Path output) {
    return new ProgramFiles(OutputFolder.at(output));
  }

  /** Where they all are. */
  public Path folder() {
    return output.root().resolve(".endolith");
  }

  /** What the program itself logs. */
  public Path programLog() {
    return folder().resolve("endolith.log");
  }

  /** What worker processes print when they die. */
  public Path workerLog() {
    return folder().resolve("worker.log");
  }

  /** What a task logs. */
  public Path log(String sample, String dye) {
    return folder().resolve("tasks").resolve(sample).resolve(dye + ".log");
  }

  /** One folder for each run of a batch. */
  public Path runs() {
    return folder().resolve("runs");
  }

  /**
   * The output folder of a run.
   *
   * @param run one of the folders in {@link #runs}
   */
  static Optional<Path> output(Path run) {
    return Optional.ofNullable(run.toAbsolutePath().getParent())
        .map(Path::getParent)
        .map(Path::getParent);
  }

  /**
   * @throws IOException if something else is in the place of one of these files or folders, such as
   *     a link or a pipe; the message names it
   */
  void requireOwn() throws IOException {
    for (Path folder : List.of(folder(), runs(), folder().resolve("tasks"))) {
      output.unlinked(folder);
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new FileAlreadyExistsException(folder.toString());
      }
    }
    for (Path file : List.of(programLog(), workerLog())) {
      output.plain(file);
    }
  }

  /**
   * Removes what killed programs left half-written here and in the folders of the runs; for the
   * holder of the output folder.
   */
  void sweep() throws IOException {
    AtomicFile.sweep(output.unlinked(folder()));
    output.unlinked(runs());
    if (Files.isDirectory(runs())) {
      List<Path> folders;
      try (Stream<Path> entries = Files.list(runs())) {
        folders = entries.toList();
      }
      for (Path run : folders) {
        AtomicFile.sweep(output.unlinked(run));
      }
    }
  }
}
