package endolith.app.cli;

import endolith.app.program.ExitCode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Gives a process that is told to end the exit code of an abort, whichever signal told it: Java
 * itself has one for each (130, 143, 129). A command that cleans up after an {@link Interruption}
 * is waited for.
 */
final class EndBySignal implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 5000;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().unstarted(this::end);

  private EndBySignal() {}

  static EndBySignal watched() {
    EndBySignal end = new EndBySignal();
    Runtime.getRuntime().addShutdownHook(end.hook);
    return end;
  }

  private void end() {
    try {
      if (Interruption.isAwaited()) {
        over.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(ExitCode.ABORTED);
  }

  /** The command is over: the process ends as it says. */
  @Override
  public void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the hook waited for this moment.
    }
  }
}
