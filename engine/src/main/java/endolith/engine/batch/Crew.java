package endolith.engine.batch;

import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.task.CancelToken;
import endolith.engine.worker.TaskLimits;
import endolith.engine.worker.WorkerCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The workers of a batch, in every mode: each takes the next task when it is free. Serial is a crew
 * of one; fresh is a crew that is replaced after every task.
 */
public final class Crew implements BatchExecutor {
  private static final long WATCH_MILLIS = 250;

  private final WorkerCommand command;
  private final Staffing staffing;
  private final TaskLimits limits;
  private final Admission admission;

  public Crew(WorkerCommand command, Staffing staffing, TaskLimits limits, Admission admission) {
    this.command = command;
    this.staffing = staffing;
    this.limits = limits;
    this.admission = admission;
  }

  @Override
  public List<TaskResult> execute(
      List<TaskRequest> tasks, BatchObserver observer, CancelToken cancel)
      throws InterruptedException {
    AtomicBoolean ended = new AtomicBoolean();
    CancelToken all = () -> ended.get() || cancel.isCancelled();
    BatchObserver told = BatchObserver.all(List.of(observer));
    TaskQueue queue = new TaskQueue(tasks);
    Roster roster = new Roster(admission);
    int size = Math.min(staffing.workers(), Math.max(1, tasks.size()));
    CountDownLatch working = new CountDownLatch(size);
    List<Thread> threads = new ArrayList<>();
    for (int worker = 0; worker < size; worker++) {
      Lane lane = new Lane(worker, command, staffing, limits, queue, roster, told, all);
      threads.add(
          Thread.ofPlatform()
              .name("worker " + worker)
              .start(
                  () -> {
                    try {
                      lane.work();
                    } finally {
                      working.countDown();
                    }
                  }));
    }
    try {
      while (!working.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
        roster.watch();
      }
    } finally {
      ended.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    return queue.results();
  }
}
