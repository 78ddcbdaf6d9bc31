package endolith.monitor.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch that was run.
 *
 * @param name unique in its history, sorts by time
 * @param finished null while it runs, or if the program died
 * @param mode {@code serial}, {@code workers}, {@code fresh}
 * @param budgetBytes for each worker
 * @param threads of each worker
 * @param release when workers give memory back
 * @param machine where it ran
 */
public record RunRow(
    long id,
    String name,
    Instant started,
    @Nullable Instant finished,
    String mode,
    int workers,
    long budgetBytes,
    int threads,
    String release,
    String program,
    Machine machine) {

  /**
   * @param memoryBytes or the container's limit
   */
  public record Machine(String host, int cores, long memoryBytes) {}
}
