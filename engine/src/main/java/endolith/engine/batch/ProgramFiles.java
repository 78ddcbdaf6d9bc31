package endolith.engine.batch;

import java.nio.file.Path;

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
}
