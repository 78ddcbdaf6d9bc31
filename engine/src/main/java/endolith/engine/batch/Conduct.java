package endolith.engine.batch;

import java.time.Duration;
import java.util.Optional;

/**
 * How a batch is carried out; the results do not depend on it.
 *
 * @param timeout after which a task is given up; empty for never
 * @param forceRun whether to start even if the resources seem not to suffice
 */
public record Conduct(Staffing staffing, Optional<Duration> timeout, boolean forceRun) {

  /** One worker, no timeout. */
  public static Conduct serial() {
    return new Conduct(Staffing.serial(), Optional.empty(), false);
  }
}
