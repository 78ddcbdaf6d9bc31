package endolith.engine.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a task may take of the machine.
 *
 * @param budgetBytes memory that the whole process should keep within
 * @param threads at least 1; 0 as long as it is not known how many workers share the processors
 * @param disk the system's number of the disk that results may be written to; null for any
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskResources(
    @JsonProperty(required = true) long budgetBytes,
    @JsonProperty(required = true) int threads,
    @Nullable Long disk) {

  /** On any disk. */
  public TaskResources(long budgetBytes, int threads) {
    this(budgetBytes, threads, null);
  }

  /** The same with another budget. */
  public TaskResources withBudget(long bytes) {
    return new TaskResources(bytes, threads, disk);
  }
}
