package endolith.engine.batch;

import endolith.engine.image.disk.AtomicFile;
import endolith.engine.image.disk.ChosenFile;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.json.Json;
import endolith.engine.parameter.Parameters;
import endolith.engine.review.ReviewedTask;
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
   * @param parameters under which the reviewed results were made
   * @return why they could not be written; empty if they were
   */
  static List<String> write(
      BatchSummary summary, BatchWords words, ProgramFiles files, Parameters parameters, Path run) {
    List<ReviewedTask> results =
        ReviewedTask.read(
            summary.results().stream().map(words::told).toList(),
            files.output().root(),
            parameters);
    try {
      writeTables(results, files.output().folder(run));
      AtomicFile.write(
          run.resolve("summary.txt"), words.summary(summary).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.error("the summary cannot be written", e);
      return List.of(
          "The summary of this run is not on disk: " + why(e) + ". Keep what is printed here.");
    }
    try {
      writeTables(results, files.output().folder(files.folder()));
      return List.of();
    } catch (IOException e) {
      LOG.error("the newest summary cannot be written", e);
      return List.of(
          "The summary in %s is not of this run, whose own is in %s: %s."
              .formatted(files.folder(), run, why(e)));
    }
  }

  private static void writeTables(List<ReviewedTask> results, Path folder) throws IOException {
    AtomicFile.write(folder.resolve("summary.json"), json(results));
    String csv = ResultTable.reviewed(results).csv();
    AtomicFile.write(folder.resolve("summary.csv"), csv.getBytes(StandardCharsets.UTF_8));
  }

  private static String why(IOException e) {
    return IoMessage.of(e, String.valueOf(e.getMessage())).replaceFirst("\\.$", "");
  }

  /** Writes results, with their sentences and reviews, as JSON to a file of the person's choice. */
  public static void writeJson(List<ReviewedTask> told, Path file) throws IOException {
    ChosenFile.write(file, json(told));
  }

  private static byte[] json(List<ReviewedTask> told) {
    return Json.pretty(Map.of("tasks", told));
  }
}
