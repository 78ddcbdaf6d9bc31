package endolith.engine.task;

import java.nio.file.Path;
import java.util.Map;

/**
 * One sample and dye to work on: all that a worker must know.
 *
 * @param id unique within a batch
 * @param pre raw file taken before staining
 * @param post raw file taken after staining
 * @param rawFolder the folder of all samples; manifests name raw files relative to it
 * @param output the folder of all results; nothing is written elsewhere
 * @param parameters those that differ from their defaults, as texts by name
 * @param fromStage 1 to 4: earlier stages must be there already
 * @param toStage 1 to 4, not before {@code fromStage}: later stages are not made
 * @param force whether to make the stages from {@code fromStage} on again even if they are valid
 * @param budgetBytes memory that the whole process should keep within
 * @param threads at least 1
 * @param log file for whatever is not for the person's eyes
 */
public record TaskRequest(
    String id,
    String sample,
    String dye,
    Path pre,
    Path post,
    Path rawFolder,
    Path output,
    Map<String, String> parameters,
    FileFormats formats,
    int fromStage,
    int toStage,
    boolean force,
    long budgetBytes,
    int threads,
    Path log) {

  public TaskRequest {
    parameters = Map.copyOf(parameters);
    if (fromStage < 1 || toStage > 4 || fromStage > toStage) {
      throw new IllegalArgumentException("stages " + fromStage + " to " + toStage);
    }
  }

  /** For people: {@code sample / dye}. */
  public String title() {
    return sample + " / " + dye;
  }

  /** The same with another number of threads. */
  public TaskRequest withThreads(int number) {
    return new TaskRequest(
        id,
        sample,
        dye,
        pre,
        post,
        rawFolder,
        output,
        parameters,
        formats,
        fromStage,
        toStage,
        force,
        budgetBytes,
        number,
        log);
  }
}
