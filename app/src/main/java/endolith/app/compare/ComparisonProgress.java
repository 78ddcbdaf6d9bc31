package endolith.app.compare;

import endolith.engine.batch.Attempt;
import endolith.engine.batch.BatchObserver;
import endolith.engine.task.Stage;
import endolith.engine.worker.TaskEvent;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The progress of a comparison, roughly: every stage of every value counts the same. Thread-safe.
 */
final class ComparisonProgress {
  private final int values;
  private final AtomicInteger begun = new AtomicInteger();
  private volatile double ofThis;

  ComparisonProgress(int values) {
    this.values = values;
  }

  /** For the value that begins now. */
  BatchObserver next() {
    ofThis = 0;
    begun.incrementAndGet();
    return new BatchObserver() {
      @Override
      public void event(Attempt attempt, TaskEvent event) {
        int stages = Stage.values().length;
        switch (event) {
          case TaskEvent.StageProgress(int stage, double done) ->
              ofThis = (stage - 1 + done) / stages;
          case TaskEvent.StageFinished(var report) -> ofThis = (double) report.stage() / stages;
          case TaskEvent.StageStarted any -> {}
          case TaskEvent.Heap any -> {}
          case TaskEvent.Found any -> {}
          case TaskEvent.Result any -> ofThis = 1;
        }
      }
    };
  }

  /** 0 to 1. */
  double share() {
    int number = begun.get();
    return number == 0 ? 0 : Math.min(1, (number - 1 + ofThis) / values);
  }
}
