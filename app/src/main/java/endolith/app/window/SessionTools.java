package endolith.app.window;

import endolith.app.cli.House;
import endolith.app.memory.DefaultBudget;
import endolith.app.memory.LearnedPeaks;
import endolith.app.run.BatchWork;
import endolith.app.work.Background;
import endolith.engine.batch.BatchHouse;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.Staffing;
import endolith.engine.preflight.Machine;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What a session works with.
 *
 * @param machine whose memory and disk must suffice
 * @param batches runs a batch beside the window's thread
 * @param complain told of what nobody expected
 */
record SessionTools(
    Background background,
    BatchWork work,
    Machine machine,
    Executor batches,
    Consumer<Exception> complain) {

  /** What batches are given. */
  Function<BatchOrder, BatchHouse> houses() {
    return order -> House.batches(order).on(machine);
  }

  /**
   * An order with less memory for each worker where the usual amount does not fit. Reads headers.
   */
  BatchOrder fitted(BatchOrder order, Staffing staffing) {
    return new DefaultBudget(() -> LearnedPeaks.of(order.output()), machine)
        .fitted(order, staffing);
  }
}
