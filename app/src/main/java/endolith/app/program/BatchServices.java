package endolith.app.program;

import endolith.app.memory.DefaultBudget;
import endolith.app.memory.LearnedPeaks;
import endolith.app.memory.ThisMachine;
import endolith.app.text.SummaryTexts;
import endolith.engine.batch.AdmissionControl;
import endolith.engine.batch.BatchEnvironment;
import endolith.engine.batch.ProgramFiles;
import endolith.engine.batch.WorkerPool;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakModel;
import endolith.engine.worker.WorkerCommand;
import java.util.function.Function;

/** Makes what this program's batches run with: worker commands, memory prediction, the machine. */
public final class BatchServices {
  private BatchServices() {}

  /** For an order that nobody watches. */
  public static BatchEnvironment batches(BatchOrder order) {
    return batches(order, new ThisMachine());
  }

  /** The same on another machine. */
  public static BatchEnvironment batches(BatchOrder order, Machine machine) {
    return batches(
        LearnedPeaks.of(order.folders().output()),
        machine,
        BatchServices::worker,
        AdmissionControl.OPEN);
  }

  static BatchEnvironment batches(
      PeakModel peaks,
      Machine machine,
      Function<BatchOrder, WorkerCommand> workers,
      AdmissionControl admission) {
    return new BatchEnvironment(
        Program.NAME,
        WorkerPool.local(workers, admission),
        peaks,
        machine,
        new SummaryTexts(),
        new DefaultBudget(peaks, machine));
  }

  /** How a worker process of this program is started for an order. */
  public static WorkerCommand worker(BatchOrder order) {
    return WorkerCommand.ofThisProgram(
        Program.MAIN_CLASS,
        order.resources().budgetBytes(),
        ProgramFiles.of(order.folders().output()).workerLog());
  }
}
