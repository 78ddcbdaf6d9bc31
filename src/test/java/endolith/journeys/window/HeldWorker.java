package endolith.journeys.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A worker that stands still in the middle of a stage, for as long as a test wants. */
final class HeldWorker {
  private final long pid;

  private HeldWorker(long pid) {
    this.pid = pid;
  }

  /**
   * Holds the worker once a file is there, if it can be caught before another one is.
   *
   * @param over whether there is nothing left to wait for
   * @return empty if it was too quick
   */
  static Optional<HeldWorker> between(Path begun, Path ended, BooleanSupplier over)
      throws IOException, InterruptedException {
    while (!Files.exists(begun)) {
      if (over.getAsBoolean()) {
        return Optional.empty();
      }
      LockSupport.parkNanos(1_000_000);
    }
    Optional<Long> worker =
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().commandLine().orElse("").contains("endolith.app.Main"))
            .filter(ProcessHandle::isAlive)
            .map(ProcessHandle::pid)
            .findFirst();
    if (worker.isEmpty()) {
      return Optional.empty();
    }
    HeldWorker held = new HeldWorker(worker.get());
    held.signal("-STOP");
    if (Files.exists(ended)) {
      held.release();
      return Optional.empty();
    }
    return Optional.of(held);
  }

  private void signal(String which) throws IOException, InterruptedException {
    new ProcessBuilder("kill", which, String.valueOf(pid)).start().waitFor();
  }

  /** Lets it go on. */
  void release() throws IOException, InterruptedException {
    signal("-CONT");
  }
}
