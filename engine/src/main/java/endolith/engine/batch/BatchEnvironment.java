package endolith.engine.batch;

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
 */
public record BatchEnvironment(
    String program,
    BiFunction<BatchOrder, RunOptions, BatchExecutor> executors,
    PeakModel peaks,
    Machine machine) {

  /** The same on another machine. */
  public BatchEnvironment on(Machine other) {
    return new BatchEnvironment(program, executors, peaks, other);
  }
}
