package endolith.engine.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.json.Required;
import endolith.engine.task.TaskResult;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object on a line of a journal. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
@JsonSubTypes({
  @JsonSubTypes.Type(value = JournalEntry.Planned.class, name = "planned"),
  @JsonSubTypes.Type(value = JournalEntry.Began.class, name = "began"),
  @JsonSubTypes.Type(value = JournalEntry.Ended.class, name = "ended"),
  @JsonSubTypes.Type(value = JournalEntry.WorkerLost.class, name = "workerLost"),
  @JsonSubTypes.Type(value = JournalEntry.Closed.class, name = "closed")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface JournalEntry {

  /**
   * The first line.
   *
   * @param resumes the run that this one goes on with; null if none
   * @param tasks their ids, in the order in which they are to be begun
   */
  record Planned(
      @Required String run,
      @Required String program,
      @Required Instant at,
      @Nullable String resumes,
      @Required BatchOrder order,
      @JsonProperty(value = "conduct", required = true) RunOptions runOptions,
      @Required List<String> tasks)
      implements JournalEntry {}

  record Began(@Required String task, int attempt, int worker, long pid, Instant at)
      implements JournalEntry {}

  /**
   * A task's result.
   *
   * @param carried whether it is that of an earlier run, found valid still
   */
  record Ended(@Required TaskResult result, boolean carried, Instant at) implements JournalEntry {}

  /** A worker died or was replaced. */
  record WorkerLost(int worker, long pid, WorkerEnding ending, Instant at)
      implements JournalEntry {}

  /**
   * The last line, unless the program was killed.
   *
   * @param early why the batch ended before its tasks did; null if it did not
   */
  record Closed(@Required boolean aborted, @Nullable EarlyEnd early, Instant at)
      implements JournalEntry {}
}
