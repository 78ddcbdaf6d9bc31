package endolith.engine.batch;

import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.worker.TaskEvent;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several observers as one: told one call at a time; none can harm another or the batch. */
final class BatchObservers implements BatchObserver {
  private static final Logger LOG = LoggerFactory.getLogger(BatchObservers.class);

  private final List<BatchObserver> observers;

  BatchObservers(List<? extends BatchObserver> observers) {
    this.observers = List.copyOf(observers);
  }

  private synchronized void tell(Consumer<BatchObserver> news) {
    for (BatchObserver observer : observers) {
      try {
        news.accept(observer);
      } catch (RuntimeException | Error e) {
        LOG.error("an observer of the batch failed", e);
      }
    }
  }

  @Override
  public void batchStarted(BatchStart start) {
    tell(observer -> observer.batchStarted(start));
  }

  @Override
  public void workerStarted(int worker, long pid) {
    tell(observer -> observer.workerStarted(worker, pid));
  }

  @Override
  public void waiting(TaskRequest task, MemoryShortage reason) {
    tell(observer -> observer.waiting(task, reason));
  }

  @Override
  public void attemptStarted(Attempt attempt) {
    tell(observer -> observer.attemptStarted(attempt));
  }

  @Override
  public void event(Attempt attempt, TaskEvent event) {
    tell(observer -> observer.event(attempt, event));
  }

  @Override
  public void attemptFinished(Attempt attempt, TaskResult result) {
    tell(observer -> observer.attemptFinished(attempt, result));
  }

  @Override
  public void taskFinished(TaskRequest task, TaskResult result) {
    tell(observer -> observer.taskFinished(task, result));
  }

  @Override
  public void workerEnded(int worker, long pid, WorkerEnding ending) {
    tell(observer -> observer.workerEnded(worker, pid, ending));
  }

  @Override
  public void batchFinished(BatchSummary summary) {
    tell(observer -> observer.batchFinished(summary));
  }
}
