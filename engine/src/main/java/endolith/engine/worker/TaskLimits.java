package endolith.engine.worker;

import java.time.Duration;
import java.util.Optional;

/**
 * The time limits after which a task is given up.
 *
 * @param timeout from its start to its result; empty for any time
 * @param silence without a sign of life, which a healthy worker gives four times a second
 */
public record TaskLimits(Optional<Duration> timeout, Duration silence) {
  /** Long enough for a machine that swaps. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  /** Any time, as long as the worker lives. */
  public static final TaskLimits NONE = new TaskLimits(Optional.empty(), SILENCE);

  public static TaskLimits timeout(Duration timeout) {
    return new TaskLimits(Optional.of(timeout), SILENCE);
  }
}
