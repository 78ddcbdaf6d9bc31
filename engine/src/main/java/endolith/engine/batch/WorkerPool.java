package endolith.engine.batch;

import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.image.disk.OutputFolder;
import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import endolith.engine.worker.TaskLimits;
import endolith.engine.worker.WorkerCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The pool of a batch's workers, in every mode: each takes the next task when it is free. Serial is
 * a pool of one; fresh is a pool whose workers are replaced after every task.
 */
public final class WorkerPool implements BatchExecutor {
  private static final long WATCH_MILLIS = 250;

  private final WorkerCommand command;
  private final WorkerAllocation allocation;
  private final TaskLimits limits;
  private final AdmissionControl admission;

  WorkerPool(
      WorkerCommand command,
      WorkerAllocation allocation,
      TaskLimits limits,
      AdmissionControl admission) {
    this.command = command;
    this.allocation = allocation;
    this.limits = limits;
    this.admission = admission;
  }

  /**
   * Makes pools of this computer.
   *
   * @param workers how a worker is started for an order
   * @param admission watches memory while tasks run
   */
  public static BiFunction<BatchOrder, RunOptions, BatchExecutor> local(
      Function<BatchOrder, WorkerCommand> workers, AdmissionControl admission) {
    return (order, runOptions) ->
        new WorkerPool(
            workers.apply(order),
            runOptions.allocation(),
            runOptions.timeout().map(TaskLimits::timeout).orElse(TaskLimits.NONE),
            admission);
  }

  @Override
  public Execution execute(List<TaskRequest> tasks, BatchObserver observer, CancelToken cancel)
      throws InterruptedException {
    if (tasks.isEmpty()) {
      return new Execution(List.of(), Optional.empty());
    }
    OutputFolder output = OutputFolder.at(tasks.getFirst().output());
    AtomicBoolean ended = new AtomicBoolean();
    CancelToken all = () -> ended.get() || cancel.isCancelled();
    TaskQueue queue = new TaskQueue(tasks);
    RunningTasks running = new RunningTasks(admission);
    int size = Math.min(allocation.workers(), tasks.size());
    CountDownLatch working = new CountDownLatch(size);
    List<Thread> threads = new ArrayList<>();
    for (int worker = 0; worker < size; worker++) {
      WorkerSlot slot =
          new WorkerSlot(
              worker, command, output, allocation, limits, queue, running, observer, all);
      threads.add(
          Thread.ofPlatform()
              .name("worker " + worker)
              .start(
                  () -> {
                    try {
                      slot.work();
                    } finally {
                      working.countDown();
                    }
                  }));
    }
    try {
      while (!working.await(WATCH_MILLIS, TimeUnit.MILLISECONDS)) {
        running.watch();
      }
    } finally {
      ended.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    return new Execution(queue.results(), queue.early());
  }
}
