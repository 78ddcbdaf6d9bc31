package endolith.app.program;

import endolith.app.memory.LearnedPeaks;
import endolith.app.memory.MemoryNews;
import endolith.app.memory.MemoryWatch;
import endolith.app.text.StageTexts;
import endolith.engine.batch.Batch;
import endolith.engine.batch.BatchEnvironment;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.BatchRefusedException;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakModel;
import endolith.engine.worker.WorkerCommand;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A batch in worker processes of this program, whose memory is watched and recorded: planned and
 * checked when it is prepared, carried out by {@link #run}. Window and command line run every batch
 * so.
 */
public final class MonitoredBatch implements Closeable {
  private final MemoryWatch watch;
  private final Batch batch;

  private MonitoredBatch(MemoryWatch watch, Batch batch) {
    this.watch = watch;
    this.batch = batch;
  }

  /**
   * What a batch is run with.
   *
   * @param machine whose memory and disk must suffice
   * @param workers how a worker is started for an order
   * @param memory how memory is watched
   * @param budgetChosen whether the budget of an order is to stay even if it is the usual one
   */
  public record Means(
      Machine machine,
      Function<BatchOrder, WorkerCommand> workers,
      MemoryWatch.Choices memory,
      boolean budgetChosen) {}

  /**
   * Plans the batch and claims its output folder. Whether its resources suffice is for the caller
   * to judge.
   *
   * @param ids names of the tasks to be done; empty for all of the order
   * @throws BatchRefusedException if it cannot start
   */
  public static MonitoredBatch prepare(
      BatchOrder order, RunOptions runOptions, Batch.Which which, Set<String> ids, Means means)
      throws BatchRefusedException {
    PeakModel peaks = LearnedPeaks.of(order.folders().output());
    MemoryWatch watch = new MemoryWatch(Program.NAME, means.memory(), peaks);
    BatchEnvironment environment =
        BatchServices.batches(peaks, means.machine(), means.workers(), watch);
    try {
      return new MonitoredBatch(
          watch,
          Batch.prepare(
              order,
              runOptions,
              which,
              ids,
              means.budgetChosen() ? environment.asAsked() : environment));
    } catch (BatchRefusedException e) {
      watch.close();
      throw StageTexts.told(e);
    } catch (RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  /** The batch itself, as it was planned. */
  public Batch batch() {
    return batch;
  }

  /**
   * Does the tasks.
   *
   * @throws BatchRefusedException if not even the plan could be written down: nothing was started
   */
  public BatchSummary run(BatchCallbacks callbacks)
      throws BatchRefusedException, InterruptedException {
    watch.tell(callbacks.say());
    watch.show(callbacks.memory());
    watch.fresh(callbacks.fresh());
    List<BatchObserver> observers = new ArrayList<>(callbacks.observers());
    observers.add(watch);
    return batch.run(observers, callbacks.cancel());
  }

  /** What was found of its memory and a person should read again at its end. */
  public List<MemoryNews> findings() {
    return watch.findings();
  }

  /** Lets the output folder go, and waits until what was measured is written. */
  @Override
  public void close() throws IOException {
    try (watch) {
      batch.close();
    }
  }
}
