package endolith.app.choose;

import endolith.engine.batch.RunRecord;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The crashed tasks of a project's last runs.
 *
 * @param crashed of each task the last time that it was not aborted, by name
 */
record Crashes(Map<String, Crash> crashed) {
  private static final Logger LOG = LoggerFactory.getLogger(Crashes.class);

  /** Runs that are looked through, for tasks that a later one did not come to. */
  private static final int MOST_RUNS = 5;

  /**
   * One of them.
   *
   * @param run when its run began; a raw file that was changed since may have been mended
   */
  record Crash(Instant run, TaskResult result) {}

  Crashes {
    crashed = Map.copyOf(crashed);
  }

  /** Of runs that were given the same parameters. Reads their journals. */
  static Crashes of(BatchOrder order) {
    Map<String, Crash> last = new HashMap<>();
    try {
      RunRecord.folders(order.folders().output()).reversed().stream()
          .limit(MOST_RUNS)
          .flatMap(folder -> read(folder).stream())
          .filter(run -> run.order().parameters().equals(order.parameters()))
          .forEach(run -> take(run, last));
    } catch (IOException e) {
      LOG.warn("the last runs in {} cannot be read", order.folders().output(), e);
    }
    last.values().removeIf(crash -> crash.result().isComplete());
    return new Crashes(last);
  }

  private static Optional<RunRecord> read(Path folder) {
    try {
      return Optional.of(RunRecord.read(folder));
    } catch (IOException e) {
      LOG.warn("passing over {}", folder, e); // killed before its plan was whole
      return Optional.empty();
    }
  }

  /** What a newer run says of a task stays. */
  private static void take(RunRecord run, Map<String, Crash> last) {
    Map<String, Crash> own = new HashMap<>();
    run.results().stream()
        .filter(result -> !result.isAborted())
        .forEach(result -> own.put(result.name().id(), new Crash(run.started(), result)));
    own.forEach(last::putIfAbsent);
  }

  /** Why a task crashed; empty if it did not, or if its images have changed since. */
  Optional<TaskResult> of(TaskRequest task) {
    return Optional.ofNullable(crashed.get(task.name().id()))
        .filter(crash -> isAsThen(task.raw().pre(), crash) && isAsThen(task.raw().post(), crash))
        .map(Crash::result);
  }

  private static boolean isAsThen(Path raw, Crash crash) {
    try {
      return Files.getLastModifiedTime(raw).toInstant().isBefore(crash.run());
    } catch (IOException e) {
      return false;
    }
  }
}
