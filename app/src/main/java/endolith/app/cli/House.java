package endolith.app.cli;

import endolith.app.memory.DefaultBudget;
import endolith.app.memory.LearnedPeaks;
import endolith.engine.batch.Admission;
import endolith.engine.batch.BatchHouse;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.ProgramFiles;
import endolith.engine.batch.Staffing;
import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakModel;
import endolith.engine.worker.WorkerCommand;
import java.util.List;

/** What this program gives to its batches. */
public final class House {
  private House() {}

  /**
   * The order with a budget that fits this machine, unless another than the usual one was chosen.
   */
  public static BatchOrder fitted(BatchOrder order, Staffing staffing) {
    return new DefaultBudget(() -> LearnedPeaks.of(order.output()), Machine.THIS)
        .fitted(order, staffing);
  }

  /** For an order that nobody watches. */
  public static BatchHouse batches(BatchOrder order) {
    return batches(LearnedPeaks.of(order.output()), List.of(), Admission.OPEN);
  }

  /**
   * @param workerOptions for the command line of each worker
   */
  public static BatchHouse batches(
      PeakModel peaks, List<String> workerOptions, Admission admission) {
    return new BatchHouse(
        Program.NAME,
        order ->
            WorkerCommand.ofThisProgram(
                    Program.MAIN_CLASS,
                    order.budgetBytes(),
                    ProgramFiles.of(order.output()).workerLog())
                .with(workerOptions),
        peaks,
        Machine.THIS,
        admission);
  }
}
