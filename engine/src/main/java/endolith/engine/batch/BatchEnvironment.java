package endolith.engine.batch;

import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakModel;
import java.util.function.BiFunction;

/**
 * The environment of a program's batches.
 *
 * @param program name and version
 * @param executors what runs the tasks of an order, such as a {@link WorkerPool}; the run options
 *     say how many workers there are
 * @param peaks predicts memory
 * @param machine whose memory and disk must suffice
 * @param words for the files of its runs
 * @param fitting fits each order to the machine
 */
public record BatchEnvironment(
    String program,
    BiFunction<BatchOrder, RunOptions, BatchExecutor> executors,
    PeakModel peaks,
    Machine machine,
    BatchWords words,
    OrderFitting fitting) {

  /** The same with other executors. */
  public BatchEnvironment with(BiFunction<BatchOrder, RunOptions, BatchExecutor> others) {
    return new BatchEnvironment(program, others, peaks, machine, words, fitting);
  }

  /** The same for orders that are to stay as they are. */
  public BatchEnvironment asAsked() {
    return new BatchEnvironment(program, executors, peaks, machine, words, OrderFitting.NONE);
  }
}
