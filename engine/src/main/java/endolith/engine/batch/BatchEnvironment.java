package endolith.engine.batch;

import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakModel;
import endolith.engine.worker.WorkerCommand;
import java.util.function.Function;

/**
 * The environment of a program's batches.
 *
 * @param program name and version
 * @param workers how a worker is started for an order
 * @param peaks predicts memory
 * @param admission watches memory while tasks run
 */
public record BatchEnvironment(
    String program,
    Function<BatchOrder, WorkerCommand> workers,
    PeakModel peaks,
    Machine machine,
    AdmissionControl admission) {

  /** The same with workers that leave the processor to others who want it. */
  public BatchEnvironment yielding() {
    return new BatchEnvironment(
        program, order -> workers.apply(order).yielding(), peaks, machine, admission);
  }

  /** The same on another machine. */
  public BatchEnvironment on(Machine other) {
    return new BatchEnvironment(program, workers, peaks, other, admission);
  }
}
