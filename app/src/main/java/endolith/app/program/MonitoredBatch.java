package endolith.app.program;

import endolith.app.memory.DefaultBudget;
import endolith.app.memory.LearnedPeaks;
import endolith.app.memory.MemoryWatch;
import endolith.app.text.PreflightTexts;
import endolith.engine.batch.Batch;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.BatchRefusedException;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.RunOptions;
import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakModel;
import endolith.engine.preflight.PreflightReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs batches in worker processes of this program, and watches and records their memory. */
public final class MonitoredBatch implements BatchRunner {
  private final Machine machine;
  private final List<String> workerOptions;

  /**
   * @param machine whose memory and disk must suffice
   * @param workerOptions for the command line of each worker, besides the usual ones
   */
  public MonitoredBatch(Machine machine, List<String> workerOptions) {
    this.machine = machine;
    this.workerOptions = List.copyOf(workerOptions);
  }

  @Override
  public BatchSummary run(
      BatchOrder order, List<String> ids, RunOptions runOptions, BatchCallbacks callbacks)
      throws Exception {
    PeakModel peaks = LearnedPeaks.of(order.output());
    BatchOrder fitted =
        new DefaultBudget(() -> peaks, machine).fitted(order, runOptions.allocation());
    MemoryWatch.Choices choices = MemoryWatch.Choices.DEFAULT;
    List<String> options = new ArrayList<>(workerOptions);
    options.add(WorkerMain.releasing(choices.release()));
    try (MemoryWatch watch = new MemoryWatch(Program.NAME, choices, peaks);
        Batch batch =
            Batch.prepare(
                fitted,
                runOptions,
                Batch.Which.ALL,
                Set.copyOf(ids),
                BatchServices.batches(peaks, options, watch).on(machine).yielding())) {
      watch.tell(news -> callbacks.say().accept(news.words()));
      watch.show(callbacks.memory());
      watch.fresh(callbacks.fresh());
      Optional<PreflightReport> report = batch.preflight();
      if (report.isPresent() && report.get().isRefused() && !runOptions.forceRun()) {
        throw new BatchRefusedException(PreflightTexts.refusal(report.get()), report.get());
      }
      return batch.run(BatchObserver.all(List.of(callbacks.observer(), watch)), callbacks.cancel());
    }
  }
}
