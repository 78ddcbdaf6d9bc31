package endolith.app.program;

import endolith.app.memory.MemoryEvent;
import endolith.engine.batch.BatchObserver;
import endolith.engine.task.CancelToken;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The callbacks between a batch and whoever started it. Each may be called on any thread.
 *
 * @param observer told what the batch does
 * @param say gets sentences for the person
 * @param memory gets what is known of the batch's memory
 * @param fresh whether from now on every task gets a new process
 * @param cancel stops the batch
 */
public record BatchCallbacks(
    BatchObserver observer,
    Consumer<String> say,
    Consumer<? super MemoryEvent> memory,
    BooleanSupplier fresh,
    CancelToken cancel) {

  /** The same, with one more who is told what the batch does. */
  public BatchCallbacks and(BatchObserver other) {
    return new BatchCallbacks(
        BatchObserver.all(java.util.List.of(observer, other)), say, memory, fresh, cancel);
  }
}
