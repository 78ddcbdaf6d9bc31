package endolith.app.program;

import endolith.app.memory.MemoryWatch;
import endolith.app.text.PreflightTexts;
import endolith.engine.batch.Batch;
import endolith.engine.batch.BatchRefusedException;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PreflightReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the window's batches: in workers that leave the processor to the window, with the budget
 * that fits the machine.
 */
public final class WorkerBatches implements BatchRunner {
  private final Machine machine;
  private final List<String> workerOptions;

  /**
   * @param machine whose memory and disk must suffice
   * @param workerOptions for the command line of each worker, besides the usual ones
   */
  public WorkerBatches(Machine machine, List<String> workerOptions) {
    this.machine = machine;
    this.workerOptions = List.copyOf(workerOptions);
  }

  @Override
  public BatchSummary run(
      BatchOrder order, List<String> ids, RunOptions runOptions, BatchCallbacks callbacks)
      throws Exception {
    try (MonitoredBatch monitored =
        MonitoredBatch.prepare(order, runOptions, Batch.Which.ALL, Set.copyOf(ids), means())) {
      Optional<PreflightReport> report = monitored.batch().preflight();
      if (report.isPresent() && report.get().isRefused() && !runOptions.forceRun()) {
        throw new BatchRefusedException(PreflightTexts.refusal(report.get()), report.get());
      }
      return monitored.run(callbacks);
    }
  }

  private MonitoredBatch.Means means() {
    MemoryWatch.Choices memory = MemoryWatch.Choices.DEFAULT;
    List<String> options = new ArrayList<>(workerOptions);
    options.add(WorkerMain.releasing(memory.release()));
    return new MonitoredBatch.Means(
        machine, order -> BatchServices.worker(order).with(options).yielding(), memory, false);
  }
}
