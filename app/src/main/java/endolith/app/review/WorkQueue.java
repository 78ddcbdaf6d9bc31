package endolith.app.review;

import endolith.app.work.BackgroundExecutor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Steps of work that are done one after the other: each begins on the window's thread when the one
 * before is over, and then either works in the background or is {@link #over} at once.
 */
final class WorkQueue {
  private final BackgroundExecutor background;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean working;

  WorkQueue(BackgroundExecutor background) {
    this.background = background;
  }

  /**
   * Adds a step.
   *
   * @param step calls {@link #run} or {@link #over} once
   */
  void add(Runnable step) {
    waiting.add(step);
    if (!working) {
      over();
    }
  }

  /** Whether no step is at work or waiting. */
  boolean isIdle() {
    return !working;
  }

  /** What a step does in the background. */
  <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
    background.start(
        work,
        result -> {
          done.accept(result);
          over();
        },
        failure -> {
          failed.accept(failure);
          over();
        });
  }

  /** A step has nothing more to do. */
  void over() {
    Runnable next = waiting.poll();
    working = next != null;
    if (next != null) {
      next.run();
    }
  }
}
