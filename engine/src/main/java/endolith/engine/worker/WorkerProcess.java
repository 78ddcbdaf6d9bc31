package endolith.engine.worker;

import endolith.engine.pipeline.Json;
import endolith.engine.pipeline.TaskRequest;
import endolith.engine.pipeline.TaskResult;
import endolith.engine.task.CancelToken;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parent's side of a worker: a child process that does one task at a time. */
public final class WorkerProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
  private static final Duration POLL = Duration.ofMillis(50);

  /** A worker that was told to stop and has not by then is killed. */
  private static final Duration STOPS_WITHIN = Duration.ofMillis(1900);

  private final Process process;
  private final BufferedWriter orders;
  private final EventQueue events;

  private WorkerProcess(Process process) {
    this.process = process;
    this.orders =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    this.events = new EventQueue(process.getInputStream());
  }

  /**
   * Starts the process; it waits for a task.
   *
   * @throws IOException if it cannot be started
   */
  public static WorkerProcess start(WorkerCommand command) throws IOException {
    Path folder = command.log().toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    ProcessBuilder builder = new ProcessBuilder(command.arguments());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
    // Options meant for this process would fill the child's pipe with a notice, or its memory.
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    // glibc keeps an arena per core for freed native memory unless told to share one.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    return new WorkerProcess(builder.start());
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Does a task and waits for its end; the death of the process is a result, too.
   *
   * @param listener gets every event except the result, on the calling thread
   */
  public TaskResult run(
      TaskRequest request, Consumer<? super TaskEvent> listener, CancelToken cancel)
      throws InterruptedException {
    long start = System.nanoTime();
    WorkerState state = new WorkerState();
    send(new WorkerOrder.Run(request));
    long killAt = 0;
    while (true) {
      if (killAt == 0 && cancel.isCancelled()) {
        send(new WorkerOrder.Abort(request.id()));
        killAt = System.nanoTime() + STOPS_WITHIN.toNanos();
      } else if (killAt != 0 && System.nanoTime() > killAt) {
        process.destroyForcibly();
      }
      EventQueue.Item item = events.poll(POLL);
      switch (item) {
        case EventQueue.Item.Nothing nothing -> {}
        case EventQueue.Item.Event(TaskEvent.Result result) -> {
          return result.result();
        }
        case EventQueue.Item.Event(TaskEvent event) -> {
          state.take(event);
          listener.accept(event);
        }
        case EventQueue.Item.End end -> {
          return ended(request, state, killAt != 0, seconds(start));
        }
      }
    }
  }

  private TaskResult ended(
      TaskRequest request, WorkerState state, boolean aborted, double wallSeconds)
      throws InterruptedException {
    if (!process.waitFor(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
    if (aborted) {
      return TaskResult.aborted(request, wallSeconds, state.finished());
    }
    int exitCode = process.exitValue();
    String sentence =
        "%s (exit code %d, %s)"
            .formatted(WorkerDeath.of(exitCode).sentence(), exitCode, state.lastSeen());
    LOG.error("{}: {}", request.title(), sentence);
    return TaskResult.failed(request, sentence, wallSeconds, state.finished());
  }

  private void send(WorkerOrder order) {
    try {
      orders.write(Json.line(order));
      orders.newLine();
      orders.flush();
    } catch (IOException e) {
      // The process is dying: the end of its events will tell.
      LOG.debug("order not taken", e);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  /** Kills the process at once, as the system would. */
  public void kill() {
    process.destroyForcibly();
  }

  /** Ends the process: at once if it is idle, within two seconds if not. */
  @Override
  public void close() {
    @Nullable InterruptedException interrupted = null;
    try {
      orders.close();
    } catch (IOException e) {
      LOG.debug("pipe to a dead worker", e);
    }
    try {
      process.waitFor(STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = e;
    }
    process.destroyForcibly();
    if (interrupted != null) {
      Thread.currentThread().interrupt();
    }
  }
}
