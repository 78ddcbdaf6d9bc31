package endolith.app.program;

import endolith.app.memory.MemoryEvent;
import endolith.app.memory.MemoryNews;
import endolith.engine.batch.BatchObserver;
import endolith.engine.task.CancelToken;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The callbacks between a batch and whoever started it. Each may be called on any thread.
 *
 * @param observers told what the batch does
 * @param say told what a person should know at once of the batch's memory
 * @param memory gets what is known of the batch's memory
 * @param fresh whether from now on every task gets a new process
 * @param cancel stops the batch
 */
public record BatchCallbacks(
    List<BatchObserver> observers,
    Consumer<? super MemoryNews> say,
    Consumer<? super MemoryEvent> memory,
    BooleanSupplier fresh,
    CancelToken cancel) {

  public BatchCallbacks {
    observers = List.copyOf(observers);
  }

  /** The same, with one more who is told what the batch does. */
  public BatchCallbacks and(BatchObserver other) {
    List<BatchObserver> all = new ArrayList<>(observers);
    all.add(other);
    return new BatchCallbacks(all, say, memory, fresh, cancel);
  }
}
