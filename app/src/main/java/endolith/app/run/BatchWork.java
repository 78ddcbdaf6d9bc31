package endolith.app.run;

import endolith.engine.batch.BatchOrder;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.Conduct;
import java.util.List;

/** Carries out a batch, on the thread that asks for it. */
public interface BatchWork {

  /**
   * @param ids names of the tasks to be done, out of all that the order means
   * @throws Exception if the batch could not be begun; its message says why
   */
  BatchSummary carryOut(BatchOrder order, List<String> ids, Conduct conduct, BatchLink link)
      throws Exception;
}
