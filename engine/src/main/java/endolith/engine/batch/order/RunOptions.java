package endolith.engine.batch.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Optional;

/**
 * Options of how a batch is run; the results do not depend on them.
 *
 * @param timeout after which a task is given up; empty for never
 * @param forceRun whether to start even if the resources seem not to suffice
 */
public record RunOptions(
    @JsonProperty("staffing") WorkerAllocation allocation,
    Optional<Duration> timeout,
    boolean forceRun) {

  /** One worker, no timeout. */
  public static RunOptions serial() {
    return new RunOptions(WorkerAllocation.serial(), Optional.empty(), false);
  }
}
