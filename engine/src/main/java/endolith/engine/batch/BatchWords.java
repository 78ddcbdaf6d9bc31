package endolith.engine.batch;

import endolith.engine.task.TaskResult;

/** The words in which a batch's files tell what was found; the engine itself has facts only. */
public interface BatchWords {

  /** The same result with the sentences on it. */
  TaskResult told(TaskResult result);

  /** A summary as {@code summary.txt} has it. */
  String summary(BatchSummary summary);
}
