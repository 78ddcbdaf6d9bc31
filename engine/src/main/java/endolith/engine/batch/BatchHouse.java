package endolith.engine.batch;

import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakModel;
import endolith.engine.worker.WorkerCommand;
import java.util.function.Function;

/**
 * What a program gives to its batches.
 *
 * @param program name and version
 * @param workers how a worker is started for an order
 * @param peaks predicts memory
 * @param admission watches memory while tasks run
 */
public record BatchHouse(
    String program,
    Function<BatchOrder, WorkerCommand> workers,
    PeakModel peaks,
    Machine machine,
    Admission admission) {

  /** The same with workers that leave the processor to others who want it. */
  public BatchHouse yielding() {
    return new BatchHouse(
        program, order -> workers.apply(order).yielding(), peaks, machine, admission);
  }

  /** The same on another machine. */
  public BatchHouse on(Machine other) {
    return new BatchHouse(program, workers, peaks, other, admission);
  }
}
