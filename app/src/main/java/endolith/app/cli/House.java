package endolith.app.cli;

import endolith.engine.batch.Admission;
import endolith.engine.batch.BatchHouse;
import endolith.engine.batch.ProgramFiles;
import endolith.engine.preflight.Calibration;
import endolith.engine.preflight.Machine;
import endolith.engine.worker.WorkerCommand;

/** What this program gives to its batches. */
final class House {
  private House() {}

  static BatchHouse batches() {
    return new BatchHouse(
        Program.NAME,
        order ->
            WorkerCommand.ofThisProgram(
                Program.MAIN_CLASS,
                order.budgetBytes(),
                ProgramFiles.of(order.output()).workerLog()),
        Calibration.builtIn(),
        Machine.THIS,
        Admission.OPEN);
  }
}
