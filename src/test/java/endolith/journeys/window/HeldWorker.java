package endolith.journeys.window;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Holds a worker in the middle of a stage, for as long as a test wants. */
final class HeldWorker implements AutoCloseable {
  private static final int LOOKS_BETWEEN_QUESTIONS = 200;

  /** Stands ready: to start a program when it is time would take longer than some stages. */
  private final Process shell;

  private final PrintStream orders;
  private final BufferedReader answers;
  private Optional<ProcessHandle> worker = Optional.empty();

  HeldWorker() throws IOException {
    shell =
        new ProcessBuilder("sh", "-c", "while read signal pid; do kill $signal $pid; echo; done")
            .start();
    orders = new PrintStream(shell.getOutputStream(), true, StandardCharsets.UTF_8);
    answers = shell.inputReader();
  }

  /**
   * Holds the worker once a file is there, if it can be caught before another one is.
   *
   * @param over whether there is nothing left to wait for
   */
  boolean isCaughtBetween(Path begun, Path ended, BooleanSupplier over) throws IOException {
    for (int look = 1; worker.isEmpty() || !Files.exists(begun); look++) {
      if (look % LOOKS_BETWEEN_QUESTIONS == 0 && over.getAsBoolean()) {
        return false;
      }
      worker = worker.filter(ProcessHandle::isAlive).or(HeldWorker::youngest);
      LockSupport.parkNanos(500_000);
    }
    signal("-STOP");
    if (Files.exists(ended)) {
      release();
      return false;
    }
    return true;
  }

  /** An earlier one may be about to end. Command lines of more than 4096 characters are cut. */
  private static Optional<ProcessHandle> youngest() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("/java"))
        .filter(ProcessHandle::isAlive)
        .max(Comparator.comparing(child -> child.info().startInstant().orElse(Instant.MIN)));
  }

  private void signal(String which) throws IOException {
    orders.println(which + " " + worker.orElseThrow().pid());
    answers.readLine();
  }

  /** Lets it go on. */
  void release() throws IOException {
    signal("-CONT");
  }

  @Override
  public void close() {
    shell.destroy();
  }
}
