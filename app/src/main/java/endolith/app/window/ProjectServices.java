package endolith.app.window;

import endolith.app.memory.DefaultBudget;
import endolith.app.memory.LearnedPeaks;
import endolith.app.program.BatchRunner;
import endolith.app.program.BatchServices;
import endolith.app.work.BackgroundExecutor;
import endolith.engine.batch.BatchEnvironment;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.WorkerAllocation;
import endolith.engine.preflight.Machine;
import endolith.engine.raw.RawProject;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The services that an open project works with.
 *
 * @param machine whose memory and disk must suffice
 * @param batches runs a batch beside the window's thread
 * @param reportError told of what nobody expected
 */
record ProjectServices(
    BackgroundExecutor background,
    BatchRunner runner,
    Machine machine,
    Executor batches,
    Consumer<Exception> reportError) {

  /** What batches are given. */
  Function<BatchOrder, BatchEnvironment> environments() {
    return order -> BatchServices.batches(order).on(machine);
  }

  /**
   * An order with less memory for each worker where the usual amount does not fit. Reads headers.
   */
  BatchOrder fitted(BatchOrder order, WorkerAllocation allocation) {
    return new DefaultBudget(() -> LearnedPeaks.of(order.output()), machine)
        .fitted(order, allocation);
  }

  /** The same for an order whose raw folder was looked through already. */
  BatchOrder fitted(BatchOrder order, WorkerAllocation allocation, RawProject project) {
    return new DefaultBudget(() -> LearnedPeaks.of(order.output()), machine)
        .fitted(order, allocation, project);
  }
}
