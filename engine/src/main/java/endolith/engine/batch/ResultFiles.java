package endolith.engine.batch;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The summary as files. */
public final class ResultFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ResultFiles.class);

  private ResultFiles() {}

  /**
   * Writes {@code summary.csv} and {@code summary.json} beside the program's logs in the output
   * folder, and with {@code summary.txt} in the folder of the run. A full disk must not cost the
   * person the summary itself, so a failure is told and not thrown.
   *
   * @return why they could not be written; empty if they were
   */
  static List<String> write(BatchSummary summary, Path output, Path run) {
    try {
      for (Path folder : List.of(run, ProgramFiles.of(output).folder())) {
        writeJson(summary, folder.resolve("summary.json"));
        String csv = ResultTable.of(summary.results()).csv();
        AtomicFile.write(folder.resolve("summary.csv"), csv.getBytes(StandardCharsets.UTF_8));
      }
      AtomicFile.write(run.resolve("summary.txt"), summary.text().getBytes(StandardCharsets.UTF_8));
      return List.of();
    } catch (IOException e) {
      LOG.error("the summary cannot be written", e);
      return List.of(
          "The summary of this run is not on disk: "
              + IoMessage.of(e, String.valueOf(e.getMessage()))
              + ". Keep what is printed here.");
    }
  }

  /** Writes the results as JSON to a file of the person's choice. */
  public static void writeJson(BatchSummary summary, Path file) throws IOException {
    AtomicFile.write(file, Json.pretty(Map.of("tasks", summary.results())));
  }
}
