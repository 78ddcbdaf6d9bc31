package endolith.engine.worker;

import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.WorkerLoss;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The parent's view of a task at work: when it must be stopped, and what its end means. For one
 * thread.
 */
final class WorkerTask {
  /** A worker that was told to stop and has not by then is killed. */
  static final Duration STOPS_WITHIN = Duration.ofMillis(1900);

  /** What the parent has to do now. */
  enum Due {
    NOTHING,
    /** Tell the worker to stop the task; said once. */
    STOP,
    KILL
  }

  private enum Stopped {
    ABORTED,
    TIMED_OUT,
    HUNG
  }

  private final TaskRequest request;
  private final TaskLimits limits;
  private final CancelToken cancel;
  private final WorkerState state = new WorkerState();
  private final long start = System.nanoTime();
  private long heard = start;
  private long stoppedAt;
  private @Nullable Stopped stopped;

  WorkerTask(TaskRequest request, TaskLimits limits, CancelToken cancel) {
    this.request = request;
    this.limits = limits;
    this.cancel = cancel;
  }

  Due due() {
    long now = System.nanoTime();
    if (stopped != null) {
      boolean late = now - stoppedAt > STOPS_WITHIN.toNanos();
      return late || stopped == Stopped.HUNG ? Due.KILL : Due.NOTHING;
    }
    if (cancel.isCancelled()) {
      stopped = Stopped.ABORTED;
    } else if (limits.timeout().isPresent() && now - start > limits.timeout().get().toNanos()) {
      stopped = Stopped.TIMED_OUT;
    } else if (now - heard > limits.silence().toNanos()) {
      stopped = Stopped.HUNG;
    } else {
      return Due.NOTHING;
    }
    stoppedAt = now;
    return stopped == Stopped.HUNG ? Due.KILL : Due.STOP;
  }

  void take(TaskEvent event) {
    heard = System.nanoTime();
    state.take(event);
  }

  /** Whether somebody else told the worker to end: why will be seen from its exit code. */
  boolean isUnasked(TaskResult result) {
    return result.isAborted() && stopped == null;
  }

  /** The worker's own result, unless it is that of a task which ran out of time. */
  TaskResult result(TaskResult result) {
    return stopped == Stopped.TIMED_OUT && result.isAborted()
        ? lost(WorkerLoss.Kind.TIMED_OUT, null)
        : result;
  }

  TaskResult nonsense() {
    return stopped == Stopped.ABORTED ? aborted() : lost(WorkerLoss.Kind.NONSENSE, null);
  }

  /** The process has ended. */
  TaskResult ended(WorkerLoss.Kind kind, int exitCode) {
    return switch (stopped) {
      case null -> lost(kind, exitCode);
      case ABORTED -> aborted();
      case TIMED_OUT -> lost(WorkerLoss.Kind.TIMED_OUT, null);
      case HUNG -> lost(WorkerLoss.Kind.HUNG, null);
    };
  }

  private TaskResult aborted() {
    return TaskResult.aborted(request, seconds(), state.finished());
  }

  private TaskResult lost(WorkerLoss.Kind kind, @Nullable Integer exitCode) {
    return TaskResult.lost(request, state.loss(kind, exitCode), seconds(), state.finished());
  }

  private double seconds() {
    return Math.round((System.nanoTime() - start) / 1e6) / 1e3;
  }
}
