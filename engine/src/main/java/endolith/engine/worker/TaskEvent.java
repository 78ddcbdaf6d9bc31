package endolith.engine.worker;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskResult;
import org.jspecify.annotations.Nullable;

/** What a worker tells, one JSON object on a line of its standard output. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
  @JsonSubTypes.Type(value = TaskEvent.StageStarted.class, name = "stageStarted"),
  @JsonSubTypes.Type(value = TaskEvent.StageFinished.class, name = "stageFinished"),
  @JsonSubTypes.Type(value = TaskEvent.StageProgress.class, name = "progress"),
  @JsonSubTypes.Type(value = TaskEvent.Heap.class, name = "heap"),
  @JsonSubTypes.Type(value = TaskEvent.Found.class, name = "found"),
  @JsonSubTypes.Type(value = TaskEvent.Result.class, name = "result")
})
public sealed interface TaskEvent {

  /**
   * @param stage 1 to 4
   */
  record StageStarted(int stage) implements TaskEvent {}

  /** A stage was made, or found valid. */
  record StageFinished(StageReport report) implements TaskEvent {}

  /**
   * Sent a few times a second while it changes.
   *
   * @param stage 1 to 4
   * @param fraction 0 to 1
   */
  record StageProgress(int stage, double fraction) implements TaskEvent {}

  /**
   * The worker's memory, told a few times a second while it has a task: its sign of life.
   *
   * @param usedBytes of the Java heap
   * @param committedBytes of the Java heap
   * @param peakResidentBytes high-water mark of the whole process during this task; null if the
   *     system does not count it
   * @param nativeBytes in use beside the Java heap; told when memory was released after a task by a
   *     worker that has done a few; null otherwise
   * @param compiling whether Java's compilers were at work just then, with memory of their own
   */
  record Heap(
      long usedBytes,
      long committedBytes,
      @Nullable Long peakResidentBytes,
      @Nullable Long nativeBytes,
      boolean compiling)
      implements TaskEvent {}

  /** Something that a person should know at once. */
  record Found(StageFinding finding) implements TaskEvent {}

  /** The last event of a task. */
  record Result(TaskResult result) implements TaskEvent {}
}
