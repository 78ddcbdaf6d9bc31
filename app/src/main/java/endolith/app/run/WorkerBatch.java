package endolith.app.run;

import endolith.app.cli.House;
import endolith.app.cli.Program;
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
import endolith.engine.task.CancelToken;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Batches in worker processes of this program, their memory watched and recorded. */
public final class WorkerBatch implements BatchWork {
  private final MemoryFeed.Latest memory = new MemoryFeed.Latest();
  private final Machine machine;

  /**
   * @param machine whose memory and disk must suffice
   */
  public WorkerBatch(Machine machine) {
    this.machine = machine;
  }

  /** The newest figures of the batch that runs. */
  public MemoryFeed memory() {
    return memory;
  }

  @Override
  public BatchSummary carryOut(
      BatchOrder order,
      List<String> ids,
      Conduct conduct,
      BatchObserver observer,
      Consumer<String> say,
      CancelToken cancel)
      throws Exception {
    PeakModel peaks = LearnedPeaks.of(order.output());
    MemoryWatch.Choices choices = MemoryWatch.Choices.DEFAULT;
    List<String> options =
        List.of("--release=" + choices.release().name().toLowerCase(Locale.ROOT));
    try (MemoryWatch watch = new MemoryWatch(Program.NAME, choices, peaks);
        Batch batch =
            Batch.prepare(
                order,
                conduct,
                Batch.Which.ALL,
                Set.copyOf(ids),
                House.batches(peaks, options, watch).on(machine))) {
      watch.tell(say);
      watch.listen(memory);
      Optional<PreflightReport> report = batch.preflight();
      if (report.isPresent() && report.get().isRefused() && !conduct.forceRun()) {
        throw new BatchRefusedException(report.get().text());
      }
      return batch.run(BatchObserver.all(List.of(observer, watch)), cancel);
    }
  }
}
