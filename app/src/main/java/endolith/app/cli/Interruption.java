package endolith.app.cli;

import endolith.engine.task.CancelToken;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Becomes cancelled when the person presses Ctrl-C or the system asks the program to end; the
 * program then goes on for as long as cleaning up takes, at most three seconds.
 */
final class Interruption implements CancelToken, AutoCloseable {
  private static final int CLEANING_SECONDS = 3;

  private final CountDownLatch cleaned = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "endolith-interruption");
  private volatile boolean cancelled;

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void interrupt() {
    cancelled = true;
    try {
      cleaned.await(CLEANING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  /** Cleaning up is done. */
  @Override
  public void close() {
    cleaned.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending already.
    }
  }
}
