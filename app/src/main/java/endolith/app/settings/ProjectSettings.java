package endolith.app.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import endolith.engine.batch.order.BatchFolders;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.PairChoice;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.FileFormats;
import endolith.engine.task.StageRange;
import endolith.engine.task.TaskResources;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The settings of a project, kept in its folder.
 *
 * @param madeBy the program that wrote it down, name and version
 * @param fromStage 1 to 4
 * @param toStage 1 to 4, not before {@code fromStage}
 * @param budgetBytes memory for each worker
 */
public record ProjectSettings(
    String madeBy,
    Parameters parameters,
    int fromStage,
    int toStage,
    FileFormats formats,
    long budgetBytes,
    @JsonProperty("staffing") WorkerAllocation allocation) {

  /** Fields that are missing in a file are null whatever their type says. */
  boolean isWhole() {
    return Objects.nonNull(madeBy)
        && fromStage >= 1
        && fromStage <= toStage
        && toStage <= 4
        && Objects.nonNull(parameters)
        && Objects.nonNull(formats)
        && Objects.nonNull(allocation);
  }

  /** Those of an earlier run. */
  public static ProjectSettings of(String program, BatchOrder order, RunOptions runOptions) {
    return new ProjectSettings(
        program,
        order.parameters(),
        order.stages().from(),
        order.stages().to(),
        order.formats(),
        order.resources().budgetBytes(),
        runOptions.allocation());
  }

  /**
   * All pairs of a project, worked on so.
   *
   * @param force whether to make again what is there and valid
   * @param lenient whether to leave out pairs that are not whole
   */
  public BatchOrder order(Path project, boolean force, boolean lenient) {
    return new BatchOrder(
        BatchFolders.of(project),
        new PairChoice(List.of(), List.of(), lenient),
        parameters,
        formats,
        new StageRange(fromStage, toStage, force),
        new TaskResources(budgetBytes, 0));
  }

  public RunOptions runOptions() {
    return new RunOptions(allocation, Optional.empty(), false);
  }
}
