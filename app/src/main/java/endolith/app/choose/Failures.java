package endolith.app.choose;

import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.RunRecord;
import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the last run of a project could not do.
 *
 * @param run when it began; a raw file that was changed since may have been mended
 * @param results of tasks that failed, by task name
 */
record Failures(Instant run, Map<String, TaskResult> results) {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  static final Failures NONE = new Failures(Instant.EPOCH, Map.of());

  /** Of the last run, if it was given the same parameters. Reads its journal. */
  static Failures of(BatchOrder order) {
    try {
      return RunRecord.latest(order.output())
          .filter(run -> run.order().parameters().equals(order.parameters()))
          .map(Failures::of)
          .orElse(NONE);
    } catch (IOException e) {
      LOG.warn("the last run in {} cannot be read", order.output(), e);
      return NONE;
    }
  }

  private static Failures of(RunRecord run) {
    return new Failures(
        run.started(),
        run.results().stream()
            .filter(result -> !result.isComplete() && !result.isAborted())
            .collect(
                Collectors.toMap(TaskResult::id, Function.identity(), (older, newer) -> newer)));
  }

  /** Why a task failed; empty if it did not, or if its images have changed since. */
  Optional<TaskResult> of(TaskRequest task) {
    return Optional.ofNullable(results.get(task.id()))
        .filter(result -> isAsThen(task.pre()) && isAsThen(task.post()));
  }

  private boolean isAsThen(Path raw) {
    try {
      return Files.getLastModifiedTime(raw).toInstant().isBefore(run);
    } catch (IOException e) {
      return false;
    }
  }
}
