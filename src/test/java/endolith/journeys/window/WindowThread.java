package endolith.journeys.window;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** What is on the screen may be looked at on the window's thread only. */
final class WindowThread {
  private WindowThread() {}

  /** The answer to a question that is asked there. */
  static <T> T ask(Supplier<T> question) {
    if (Platform.isFxApplicationThread()) {
      return question.get();
    }
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException | Error e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(120, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Waits until something holds, asking there.
   *
   * @param what is waited for; put into words only when it was in vain, to tell how things stand
   */
  static void await(Supplier<String> what, BooleanSupplier holds, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (!ask(holds::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what.get());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  /** Waits until the window has been drawn as many times. */
  static void awaitFrames(int count) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(count);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            left.countDown();
          }
        };
    Platform.runLater(timer::start);
    boolean drawn = left.await(120, TimeUnit.SECONDS);
    Platform.runLater(timer::stop);
    if (!drawn) {
      throw new AssertionError("the window is not drawn any more");
    }
  }
}
