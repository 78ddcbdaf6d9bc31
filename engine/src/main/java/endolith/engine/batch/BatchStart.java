package endolith.engine.batch;

import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.task.TaskRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The start of a batch: its name, its tasks, its workers.
 *
 * @param run names this run of the batch; unique in its output folder, sorts by time
 * @param tasks in the order in which they will be begun
 */
public record BatchStart(
    String run,
    Instant started,
    Path output,
    WorkerAllocation allocation,
    long budgetBytes,
    int threads,
    List<TaskRequest> tasks) {

  public BatchStart {
    tasks = List.copyOf(tasks);
  }
}
