package endolith.engine.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import endolith.engine.task.TaskRequest;

/** What a worker is told, one JSON object on a line of its standard input. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "order")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WorkerOrder.Run.class, name = "run"),
  @JsonSubTypes.Type(value = WorkerOrder.Abort.class, name = "abort")
})
public sealed interface WorkerOrder {

  /** Do this task; several wait in a queue. */
  record Run(TaskRequest request) implements WorkerOrder {}

  /** Stop this task, or do not begin it. */
  record Abort(String id) implements WorkerOrder {}
}
