package endolith.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C and other requests to end: the running work is cancelled, and the process waits for it to
 * stop and clean up before it ends.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 4000;
  private static final AtomicInteger AWAITED = new AtomicInteger();

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().unstarted(this::cancel);
  private volatile boolean cancelled;

  private Interruption() {}

  static Interruption watched() {
    Interruption interruption = new Interruption();
    AWAITED.incrementAndGet();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /** Whether there is work that ends in good order when it is cancelled. */
  static boolean isAwaited() {
    return AWAITED.get() > 0;
  }

  boolean isCancelled() {
    return cancelled;
  }

  private void cancel() {
    cancelled = true;
    try {
      done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    AWAITED.decrementAndGet();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook waited for this moment.
    }
  }
}
