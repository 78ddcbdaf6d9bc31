package endolith.engine.batch;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.pipeline.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The summary as files. */
public final class ResultFiles {
  private ResultFiles() {}

  /**
   * Writes {@code summary.csv} and {@code summary.json} beside the program's logs in the output
   * folder, and with {@code summary.txt} in the folder of the run.
   */
  static void write(BatchSummary summary, Path output, Path run) throws IOException {
    for (Path folder : List.of(run, ProgramFiles.of(output).folder())) {
      writeJson(summary, folder.resolve("summary.json"));
      String csv = ResultTable.of(summary.results()).csv();
      AtomicFile.write(folder.resolve("summary.csv"), csv.getBytes(StandardCharsets.UTF_8));
    }
    AtomicFile.write(run.resolve("summary.txt"), summary.text().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the results as JSON to a file of the person's choice. */
  public static void writeJson(BatchSummary summary, Path file) throws IOException {
    AtomicFile.write(file, Json.pretty(Map.of("tasks", summary.results())));
  }
}
