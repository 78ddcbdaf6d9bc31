package endolith.app.cli;

import endolith.app.memory.LearnedPeaks;
import endolith.engine.batch.Admission;
import endolith.engine.batch.BatchHouse;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.ProgramFiles;
import endolith.engine.batch.Staffing;
import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakModel;
import endolith.engine.worker.QuickStart;
import endolith.engine.worker.WorkerCommand;
import java.util.List;

/** What this program gives to its batches. */
final class House {
  private House() {}

  /** For an order that nobody watches. */
  static BatchHouse batches(BatchOrder order) {
    return batches(
        LearnedPeaks.of(order.output()), Staffing.Mode.SERIAL, List.of(), Admission.OPEN);
  }

  /** Classes that are loaded already pay where processes are started again and again. */
  private static List<String> javaOptions(Staffing.Mode mode) {
    return mode == Staffing.Mode.FRESH
        ? QuickStart.ofThisProgram()
            .filter(QuickStart::isThere)
            .map(QuickStart::use)
            .orElse(List.of())
        : List.of();
  }

  /**
   * @param workerOptions for the command line of each worker
   */
  static BatchHouse batches(
      PeakModel peaks, Staffing.Mode mode, List<String> workerOptions, Admission admission) {
    return new BatchHouse(
        Program.NAME,
        order ->
            WorkerCommand.ofThisProgram(
                    Program.MAIN_CLASS,
                    order.budgetBytes(),
                    ProgramFiles.of(order.output()).workerLog())
                .with(workerOptions)
                .withJava(javaOptions(mode)),
        peaks,
        Machine.THIS,
        admission);
  }
}
