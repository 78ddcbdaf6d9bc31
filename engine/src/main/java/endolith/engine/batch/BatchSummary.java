package endolith.engine.batch;

import endolith.engine.raw.RawProblem;
import endolith.engine.task.Outcome;
import endolith.engine.task.OutcomeCounts;
import endolith.engine.task.TaskResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a batch.
 *
 * @param planned number of tasks that were to be done
 * @param results of those that were begun
 * @param early why the batch ended by itself before all were begun; null if it did not
 * @param skipped pairs that were left out, and other problems of the raw folder
 * @param unwritten what of the run could not be written down, as on a full disk; a sentence each
 */
public record BatchSummary(
    int planned,
    List<TaskResult> results,
    @Nullable EarlyEnd early,
    List<RawProblem> skipped,
    List<String> unwritten) {

  public BatchSummary {
    results = List.copyOf(results);
    skipped = List.copyOf(skipped);
    unwritten = List.copyOf(unwritten);
  }

  BatchSummary withUnwritten(List<String> sentences) {
    return new BatchSummary(planned, results, early, skipped, sentences);
  }

  /** Whether the batch ended by itself before all were begun. */
  public boolean stopped() {
    return early != null;
  }

  /** What came of the planned tasks, counted. */
  public OutcomeCounts counts() {
    return OutcomeCounts.of(results.stream().map(Outcome::of).toList(), planned);
  }

  /** Whether every task came to its end and was written down, and none of them failed. */
  public boolean isFine() {
    return unwritten.isEmpty() && counts().isFine();
  }
}
