package endolith.engine.batch;

import endolith.engine.json.Required;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.FileFormats;
import java.nio.file.Path;
import java.util.List;

/**
 * A batch as a person asked for it.
 *
 * @param samples by name; empty for all
 * @param dyes by name; empty for all
 * @param fromStage 1 to 4: earlier stages must be there already
 * @param toStage 1 to 4: later stages are not made
 * @param force make the stages from {@code fromStage} on again even if they are valid
 * @param lenient leave out pairs that are missing instead of refusing the batch
 * @param budgetBytes memory per worker process
 * @param threads per worker; 0 for an equal share of the processors
 */
public record BatchOrder(
    @Required Path rawFolder,
    @Required Path output,
    @Required List<String> samples,
    @Required List<String> dyes,
    @Required Parameters parameters,
    @Required FileFormats formats,
    @Required int fromStage,
    @Required int toStage,
    @Required boolean force,
    @Required boolean lenient,
    @Required long budgetBytes,
    @Required int threads) {

  public BatchOrder {
    samples = List.copyOf(samples);
    dyes = List.copyOf(dyes);
  }

  /** Everything with defaults, from {@code project/raw} to {@code project/processed}. */
  public static BatchOrder of(Path project, long budgetBytes) {
    return new BatchOrder(
        project.resolve("raw"),
        project.resolve("processed"),
        List.of(),
        List.of(),
        Parameters.defaults(),
        FileFormats.DEFAULT,
        1,
        4,
        false,
        false,
        budgetBytes,
        0);
  }

  /** The same with its raw images elsewhere. */
  public BatchOrder withRawFolder(Path folder) {
    return with(folder, budgetBytes);
  }

  /** The same with another budget. */
  public BatchOrder withBudget(long bytes) {
    return with(rawFolder, bytes);
  }

  /**
   * The same for a folder of results that may have been moved or copied since, both folders as
   * absolute paths. A raw folder of the same project, that is below the folder in which the results
   * lie, has moved with them; any other is where it was.
   */
  public BatchOrder movedTo(Path folder) {
    Path now = folder.toAbsolutePath().normalize();
    Path raw = rawFolder.toAbsolutePath().normalize();
    Path project = output.toAbsolutePath().normalize().getParent();
    boolean own = project != null && project.getNameCount() > 0 && raw.startsWith(project);
    if (project != null && own && now.getParent() != null) {
      raw = now.resolveSibling(project.relativize(raw));
    }
    return with(raw, now, budgetBytes);
  }

  private BatchOrder with(Path raw, long budget) {
    return with(raw, output, budget);
  }

  private BatchOrder with(Path raw, Path results, long budget) {
    return new BatchOrder(
        raw,
        results,
        samples,
        dyes,
        parameters,
        formats,
        fromStage,
        toStage,
        force,
        lenient,
        budget,
        threads);
  }
}
