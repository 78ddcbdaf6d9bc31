package endolith.journeys.window;

import endolith.app.program.BatchCallbacks;
import endolith.app.program.BatchRunner;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Real batches that stand still, once so many tasks are over, until the person has done it all. */
final class HeldBatch implements BatchRunner {
  private static final long PATIENCE_SECONDS = 600;

  private final BatchRunner real;
  private final int heldAfter;
  private final CountDownLatch done = new CountDownLatch(1);

  /**
   * @param heldAfter number of tasks
   */
  HeldBatch(BatchRunner real, int heldAfter) {
    this.real = real;
    this.heldAfter = heldAfter;
  }

  /** Lets it go on, now and ever after. */
  void goOn() {
    done.countDown();
  }

  @Override
  public BatchSummary run(
      BatchOrder order, List<String> ids, RunOptions runOptions, BatchCallbacks callbacks)
      throws Exception {
    return real.run(order, ids, runOptions, callbacks.and(new Holding()));
  }

  private final class Holding implements BatchObserver {
    private int over;

    @Override
    public void taskFinished(TaskRequest task, TaskResult result) {
      over++;
      if (over == heldAfter) {
        try {
          done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
