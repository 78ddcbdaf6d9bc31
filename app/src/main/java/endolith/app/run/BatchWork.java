package endolith.app.run;

import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.Conduct;
import endolith.engine.task.CancelToken;
import java.util.List;
import java.util.function.Consumer;

/** Carries out a batch, on the thread that asks for it. */
public interface BatchWork {

  /**
   * @param ids names of the tasks to be done, out of all that the order means
   * @param say gets sentences for the person, on any thread
   * @throws Exception if the batch could not be begun; its message says why
   */
  BatchSummary carryOut(
      BatchOrder order,
      List<String> ids,
      Conduct conduct,
      BatchObserver observer,
      Consumer<String> say,
      CancelToken cancel)
      throws Exception;
}
