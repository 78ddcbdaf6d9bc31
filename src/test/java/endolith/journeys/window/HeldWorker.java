package endolith.journeys.window;

import endolith.app.program.BatchCallbacks;
import endolith.app.program.BatchRunner;
import endolith.engine.batch.Attempt;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.worker.TaskEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Real batches whose first worker that begins a stage is held there, as long as a test wants. */
final class HeldWorker implements BatchRunner, AutoCloseable {
  private static final long PATIENCE_SECONDS = 300;

  private final BatchRunner real;
  private final int stage;
  private final CountDownLatch held = new CountDownLatch(1);

  /** Stands ready: to start a program when it is time would take longer than some stages. */
  private final Process shell;

  private final PrintStream orders;
  private final BufferedReader answers;
  private volatile long pid;

  HeldWorker(BatchRunner real, int stage) throws IOException {
    this.real = real;
    this.stage = stage;
    shell =
        new ProcessBuilder("sh", "-c", "while read signal pid; do kill $signal $pid; echo; done")
            .start();
    orders = new PrintStream(shell.getOutputStream(), true, StandardCharsets.UTF_8);
    answers = shell.inputReader();
  }

  @Override
  public BatchSummary run(
      BatchOrder order, List<String> ids, RunOptions runOptions, BatchCallbacks callbacks)
      throws Exception {
    return real.run(order, ids, runOptions, callbacks.and(new Holding()));
  }

  private final class Holding implements BatchObserver {
    @Override
    public void event(Attempt attempt, TaskEvent event) {
      if (pid == 0 && event instanceof TaskEvent.StageStarted(int begun) && begun == stage) {
        pid = attempt.pid();
        signal("-STOP");
        held.countDown();
      }
    }
  }

  private void signal(String which) {
    orders.println(which + " " + pid);
    try {
      answers.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until a worker is held. */
  void await() throws InterruptedException {
    if (!held.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("no worker has begun stage " + stage);
    }
  }

  /** Lets it go on. */
  void release() {
    signal("-CONT");
  }

  @Override
  public void close() {
    shell.destroy();
  }
}
