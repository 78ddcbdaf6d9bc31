package endolith.app.program;

import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import java.util.List;

/** Runs a batch on the calling thread. */
public interface BatchRunner {

  /**
   * @param ids names of the tasks to be done, out of all that the order means
   * @throws Exception if the batch could not be begun; its message says why
   */
  BatchSummary run(
      BatchOrder order, List<String> ids, RunOptions runOptions, BatchCallbacks callbacks)
      throws Exception;
}
