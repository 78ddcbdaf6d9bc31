package endolith.engine.batch.order;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import endolith.engine.json.Required;
import endolith.engine.parameter.Parameters;
import endolith.engine.task.FileFormats;
import endolith.engine.task.StageRange;
import endolith.engine.task.TaskResources;
import java.nio.file.Path;

/**
 * A batch as a person asked for it.
 *
 * @param resources of each worker; 0 threads for an equal share of the processors
 */
public record BatchOrder(
    @JsonUnwrapped BatchFolders folders,
    @JsonUnwrapped PairChoice pairs,
    @Required Parameters parameters,
    @Required FileFormats formats,
    @JsonUnwrapped StageRange stages,
    @JsonUnwrapped TaskResources resources) {

  /** Everything with defaults, from {@code project/raw} to {@code project/processed}. */
  public static BatchOrder of(Path project, long budgetBytes) {
    return new BatchOrder(
        BatchFolders.of(project),
        PairChoice.ALL,
        Parameters.defaults(),
        FileFormats.DEFAULT,
        StageRange.ALL,
        new TaskResources(budgetBytes, 0));
  }

  /** The same in other folders. */
  public BatchOrder with(BatchFolders others) {
    return new BatchOrder(others, pairs, parameters, formats, stages, resources);
  }

  /** The same with another budget. */
  public BatchOrder withBudget(long bytes) {
    return new BatchOrder(folders, pairs, parameters, formats, stages, resources.withBudget(bytes));
  }
}
