package endolith.app.run;

import endolith.app.cli.House;
import endolith.app.cli.Program;
import endolith.app.cli.WorkerSide;
import endolith.app.memory.DefaultBudget;
import endolith.app.memory.LearnedPeaks;
import endolith.app.memory.MemoryWatch;
import endolith.engine.batch.Batch;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.BatchRefusedException;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.Conduct;
import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakModel;
import endolith.engine.preflight.PreflightReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Batches in worker processes of this program, their memory watched and recorded. */
public final class WorkerBatch implements BatchWork {
  private final Machine machine;
  private final List<String> workerOptions;

  /**
   * @param machine whose memory and disk must suffice
   * @param workerOptions for the command line of each worker, besides the usual ones
   */
  public WorkerBatch(Machine machine, List<String> workerOptions) {
    this.machine = machine;
    this.workerOptions = List.copyOf(workerOptions);
  }

  @Override
  public BatchSummary carryOut(BatchOrder order, List<String> ids, Conduct conduct, BatchLink link)
      throws Exception {
    PeakModel peaks = LearnedPeaks.of(order.output());
    BatchOrder fitted = new DefaultBudget(() -> peaks, machine).fitted(order, conduct.staffing());
    MemoryWatch.Choices choices = MemoryWatch.Choices.DEFAULT;
    List<String> options = new ArrayList<>(workerOptions);
    options.add(WorkerSide.releasing(choices.release()));
    try (MemoryWatch watch = new MemoryWatch(Program.NAME, choices, peaks);
        Batch batch =
            Batch.prepare(
                fitted,
                conduct,
                Batch.Which.ALL,
                Set.copyOf(ids),
                House.batches(peaks, options, watch).on(machine).yielding())) {
      watch.tell(link.say());
      watch.show(link.memory());
      watch.fresh(link.fresh());
      Optional<PreflightReport> report = batch.preflight();
      if (report.isPresent() && report.get().isRefused() && !conduct.forceRun()) {
        throw new BatchRefusedException(report.get().text());
      }
      return batch.run(BatchObserver.all(List.of(link.observer(), watch)), link.cancel());
    }
  }
}
