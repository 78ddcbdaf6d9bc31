package endolith.engine.batch;

import endolith.engine.batch.TaskQueue.Item;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.image.disk.OutputFolder;
import endolith.engine.pipeline.Pipeline;
import endolith.engine.task.CancelToken;
import endolith.engine.task.ProgramFault;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.WorkerLoss;
import endolith.engine.worker.TaskLimits;
import endolith.engine.worker.WorkerCommand;
import endolith.engine.worker.WorkerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One slot of the worker pool: a worker process that does task after task, replaced when need be.
 */
final class WorkerSlot {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerSlot.class);
  private static final long ASK_AGAIN_MILLIS = 250;

  /** A task that was stopped so often has no place on this machine now. */
  private static final int MOST_ATTEMPTS = 3;

  private final int number;
  private final WorkerCommand command;
  private final OutputFolder output;
  private final WorkerAllocation allocation;
  private final TaskLimits limits;
  private final TaskQueue queue;
  private final RunningTasks running;
  private final BatchObserver observer;
  private final CancelToken cancel;
  private @Nullable WorkerProcess worker;
  private int done;

  WorkerSlot(
      int number,
      WorkerCommand command,
      OutputFolder output,
      WorkerAllocation allocation,
      TaskLimits limits,
      TaskQueue queue,
      RunningTasks running,
      BatchObserver observer,
      CancelToken cancel) {
    this.number = number;
    this.command = command;
    this.output = output;
    this.allocation = allocation;
    this.limits = limits;
    this.queue = queue;
    this.running = running;
    this.observer = observer;
    this.cancel = cancel;
  }

  /** Works until no task is left or the batch is aborted. */
  void work() {
    try {
      while (!cancel.isCancelled()) {
        Optional<Item> next = queue.take();
        if (next.isEmpty()) {
          break;
        }
        try {
          Optional<RunningTasks.Entry> entry = admitted(next.get().task());
          if (entry.isPresent()) {
            work(next.get(), entry.get());
          }
        } catch (RuntimeException | Error e) {
          LOG.error("{}", next.get().task().name().title(), e);
          dismiss(WorkerEnding.DIED);
          finish(next.get(), unexpected(next.get().task(), e));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      dismiss(WorkerEnding.DONE);
    }
  }

  /** Waits until the task may start; empty if the batch was aborted meanwhile. */
  private Optional<RunningTasks.Entry> admitted(TaskRequest task) throws InterruptedException {
    boolean told = false;
    while (!cancel.isCancelled()) {
      switch (running.admit(task)) {
        case RunningTasks.Answer.Admitted(RunningTasks.Entry entry) -> {
          return Optional.of(entry);
        }
        case RunningTasks.Answer.Refused(MemoryShortage reason) -> {
          if (!told) {
            observer.waiting(task, reason);
            // A worker that waits must not hold the memory that the others lack.
            dismiss(WorkerEnding.DONE);
            told = true;
          }
          TimeUnit.MILLISECONDS.sleep(ASK_AGAIN_MILLIS);
        }
      }
    }
    return Optional.empty();
  }

  private void work(Item item, RunningTasks.Entry entry) throws InterruptedException {
    TaskResult result;
    try {
      result = attempt(item, entry);
    } finally {
      running.leave(entry);
    }
    if (entry.stopped().isPresent() && result.isAborted() && !cancel.isCancelled()) {
      if (item.attempt() < MOST_ATTEMPTS) {
        queue.putBack(item.again());
        return;
      }
      WorkerLoss loss = WorkerLoss.shortOfMemory(result.cost().stages());
      result =
          TaskResult.lost(item.task(), loss, result.cost().wallSeconds(), result.cost().stages());
    }
    finish(item, result);
  }

  private void finish(Item item, TaskResult result) {
    queue.finish(item, result);
    observer.taskFinished(item.task(), result);
  }

  private TaskResult attempt(Item item, RunningTasks.Entry entry) throws InterruptedException {
    TaskRequest task = item.task();
    try {
      output.requireDisk();
    } catch (IOException e) {
      queue.stop(EarlyEnd.DISK_GONE);
      return TaskResult.failed(task, String.valueOf(e.getMessage()), 0, List.of());
    }
    WorkerProcess process;
    try {
      process = liveWorker();
    } catch (IOException e) {
      LOG.error("no worker for {}", task.name().title(), e);
      ProgramFault fault = new ProgramFault(e.toString(), String.valueOf(command.log()));
      return TaskResult.faulty(
          task, "the worker process could not be started", fault, 0, List.of());
    }
    Attempt attempt = new Attempt(task, item.attempt(), number, process.pid(), Instant.now());
    observer.attemptStarted(attempt);
    TaskResult result =
        explained(
            task,
            process.run(
                task.withDisk(output.disk()),
                event -> observer.event(attempt, event),
                () -> cancel.isCancelled() || entry.stopped().isPresent(),
                limits));
    done++;
    observer.attemptFinished(attempt, result);
    if (!process.isAlive()) {
      dismiss(WorkerEnding.DIED);
      sweep(task);
    } else if (allocation.isSpent(done)) {
      dismiss(WorkerEnding.RECYCLED);
    } else if (running.isLeaking(number, process.pid())) {
      dismiss(WorkerEnding.LEAKED);
    } else if (running.wantsFresh()) {
      dismiss(WorkerEnding.RECYCLED);
    }
    return result;
  }

  /** What nobody expected, want of memory in this process included, costs this task alone. */
  private TaskResult unexpected(TaskRequest task, Throwable e) {
    Path log = new ProgramFiles(output).programLog();
    return TaskResult.faulty(
        task, "unexpected error", new ProgramFault(e.toString(), log.toString()), 0, List.of());
  }

  /** A worker that was killed while memory was short was killed for that, most likely. */
  private TaskResult explained(TaskRequest task, TaskResult result) {
    WorkerLoss loss = result.remarks().loss();
    if (loss == null || loss.kind() != WorkerLoss.Kind.KILLED) {
      return result;
    }
    Long peak = loss.peakResidentBytes();
    return running.wasShort(peak == null ? 0 : peak)
        ? TaskResult.lost(
            task, loss.whileMemoryWasShort(), result.cost().wallSeconds(), result.cost().stages())
        : result;
  }

  private WorkerProcess liveWorker() throws IOException {
    if (worker != null && worker.isAlive()) {
      if (done == 0 || !running.wantsFresh()) {
        return worker;
      }
      dismiss(WorkerEnding.RECYCLED);
    } else {
      dismiss(WorkerEnding.DIED);
    }
    output.log(command.log());
    WorkerProcess started = WorkerProcess.start(command);
    worker = started;
    done = 0;
    observer.workerStarted(number, started.pid());
    return started;
  }

  private void dismiss(WorkerEnding ending) {
    WorkerProcess leaving = worker;
    if (leaving != null) {
      worker = null;
      leaving.close();
      observer.workerEnded(number, leaving.pid(), ending);
    }
  }

  /** Removes what a worker left half-written when it died. */
  private static void sweep(TaskRequest task) {
    try {
      Pipeline.sweep(task);
    } catch (IOException e) {
      LOG.warn("sweeping after {}", task.name().title(), e);
    }
  }
}
