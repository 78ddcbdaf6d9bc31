package endolith.engine.batch;

import endolith.engine.task.TaskRequest;
import java.time.Instant;

/**
 * One try at a task. A task is tried again only when it was stopped to save memory.
 *
 * @param number 1 for the first
 * @param worker which of the batch's workers, 0 for the first; a worker that is replaced hands its
 *     number on
 * @param pid the worker's process
 */
public record Attempt(TaskRequest task, int number, int worker, long pid, Instant started) {}
