package endolith.engine.worker;

import endolith.engine.json.Json;
import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
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
    return new WorkerProcess(command.builder().start());
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
      TaskRequest request,
      Consumer<? super TaskEvent> listener,
      CancelToken cancel,
      TaskLimits limits)
      throws InterruptedException {
    WorkerTask task = new WorkerTask(request, limits, cancel);
    ExitCause death = ExitCause.watched();
    send(new WorkerOrder.Run(request));
    while (true) {
      switch (task.due()) {
        case NOTHING -> {}
        case STOP -> send(new WorkerOrder.Abort(request.name().id()));
        case KILL -> process.destroyForcibly();
      }
      switch (events.poll(POLL)) {
        case EventQueue.Item.Nothing nothing -> {}
        case EventQueue.Item.Event(TaskEvent.Result result) -> {
          if (!task.isUnasked(result.result())) {
            return task.result(result.result());
          }
        }
        case EventQueue.Item.Event(TaskEvent event) -> {
          task.take(event);
          listener.accept(event);
        }
        case EventQueue.Item.Nonsense(String line) -> {
          LOG.error("{}: not an event: {}", request.name().title(), line);
          process.destroyForcibly().waitFor();
          return task.nonsense();
        }
        case EventQueue.Item.End end -> {
          int exitCode = exitCode();
          TaskResult result = task.ended(death.kind(exitCode), exitCode);
          LOG.error("{}: {}, exit code {}", request.name().title(), result.status(), exitCode);
          return result;
        }
      }
    }
  }

  private int exitCode() throws InterruptedException {
    if (!process.waitFor(WorkerTask.STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
    return process.exitValue();
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
      process.waitFor(WorkerTask.STOPS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      interrupted = e;
    }
    process.destroyForcibly();
    if (interrupted != null) {
      Thread.currentThread().interrupt();
    }
  }
}
