package endolith.engine.batch;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.pipeline.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The summary as files. */
public final class ResultFiles {
  private ResultFiles() {}

  /**
   * Writes {@code summary.csv} and {@code summary.json} beside the program's logs in the output
   * folder.
   *
   * @param json another file for the JSON; null for none
   */
  public static void write(BatchSummary summary, Path output, @Nullable Path json)
      throws IOException {
    byte[] results = Json.pretty(Map.of("tasks", summary.results()));
    Path folder = ProgramFiles.of(output).folder();
    AtomicFile.write(folder.resolve("summary.json"), results);
    String csv = ResultTable.of(summary.results()).csv();
    AtomicFile.write(folder.resolve("summary.csv"), csv.getBytes(StandardCharsets.UTF_8));
    if (json != null) {
      AtomicFile.write(json, results);
    }
  }
}
