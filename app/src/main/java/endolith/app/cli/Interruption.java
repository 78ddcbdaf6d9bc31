package endolith.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and other requests to end: the running work is cancelled, and the process waits for it to
 * stop and clean up before it ends.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 4000;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().unstarted(this::cancel);
  private volatile boolean cancelled;

  private Interruption() {}

  static Interruption watched() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
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
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook waited for this moment.
    }
  }
}
