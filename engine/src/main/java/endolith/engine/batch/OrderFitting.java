package endolith.engine.batch;

import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.raw.RawProject;

/** Fits an order to the machine before it is planned, such as by less memory for each worker. */
public interface OrderFitting {
  /** Every order stays as it was asked for. */
  OrderFitting NONE = (order, allocation, project) -> order;

  /**
   * @param allocation how many will work at a time
   * @param project what the order's raw folder holds
   */
  BatchOrder fitted(BatchOrder order, WorkerAllocation allocation, RawProject project);
}
