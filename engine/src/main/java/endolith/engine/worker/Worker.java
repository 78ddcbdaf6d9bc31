package endolith.engine.worker;

import endolith.engine.checkpoint.OutputLock;
import endolith.engine.image.disk.OutputFolder;
import endolith.engine.json.Json;
import endolith.engine.task.ProcessUsage;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The child's side: takes tasks from standard input, one after another, and reports on what was
 * standard output. It ends when standard input does: within {@link #PATIENCE} even in the middle of
 * a task, whose half-written files are removed.
 */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /** How long a task may take to stop; the rest of two seconds is for a machine that is busy. */
  static final Duration PATIENCE = Duration.ofMillis(1200);

  private static final int ENDED_BY_SIGNAL = 143;
  private static final int FIRST_TASKS = 2;

  /** So long may it take until memory that nobody keeps is free. */
  private static final Duration FOR_COMPILERS = Duration.ofMillis(200);

  private final OrderQueue orders = new OrderQueue();
  private final CountDownLatch idle = new CountDownLatch(1);
  private final TaskWork work;
  private final ProcessUsage usage;
  private final EventPipe pipe;
  private final WorkerMemoryPolicy policy;
  private final MemoryRelease memory = new MemoryRelease();
  private final NativeMemory nativeMemory = new NativeMemory();
  private int tasks;
  private volatile int exitCode;

  private Worker(TaskWork work, ProcessUsage usage, WorkerMemoryPolicy policy, OutputStream out) {
    this.work = work;
    this.usage = usage;
    this.policy = policy;
    this.pipe = new EventPipe(out);
  }

  /**
   * Works until {@code in} ends, and ends the process: it does not return.
   *
   * @param out for events only; whatever else prints must have been led elsewhere before
   */
  public static void serve(
      InputStream in,
      OutputStream out,
      TaskWork work,
      ProcessUsage usage,
      WorkerMemoryPolicy policy) {
    Worker worker = new Worker(work, usage, policy, out);
    Thread.ofPlatform().daemon().name("parent").start(() -> worker.listen(in));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(worker::stop));
    try {
      worker.work();
    } catch (OutOfMemoryError e) {
      // Java ends the process for its own heap; that there is no other memory, libraries tell.
      worker.exitCode = ExitCause.OUT_OF_MEMORY;
      LOG.error("the worker ends", e);
    } catch (RuntimeException | InterruptedException e) {
      worker.exitCode = 1;
      LOG.error("the worker ends", e);
    } finally {
      worker.idle.countDown();
    }
    ProcessEnd.with(worker.exitCode);
  }

  /**
   * Makes ready to understand orders and to tell events. It need not be called: whatever is not
   * ready yet is made so when it is needed.
   */
  public static void prepareMessages() {
    try {
      Json.line(new TaskEvent.StageStarted(1));
      Json.line(new TaskEvent.Heap(0, 0, null, null, false));
      Json.read(Json.line(new WorkerOrder.Abort("none")), WorkerOrder.class);
    } catch (IOException e) {
      LOG.debug("not prepared", e);
    }
  }

  private void listen(InputStream in) {
    orders.readAll(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    endWhenIdle(1);
  }

  /** On a signal: lets the running task remove what it has half-written. */
  private void stop() {
    exitCode = ENDED_BY_SIGNAL;
    orders.close();
    endWhenIdle(ENDED_BY_SIGNAL);
  }

  /** Ends the process if its task does not stop; otherwise it ends itself. */
  private void endWhenIdle(int code) {
    long start = System.nanoTime();
    ProcessEnd.prepare();
    if (!awaitIdle(PATIENCE.minusNanos(System.nanoTime() - start))) {
      ProcessEnd.with(code);
    }
  }

  private boolean awaitIdle(Duration patience) {
    try {
      return idle.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void work() throws InterruptedException {
    for (Optional<TaskRequest> next = orders.next(); next.isPresent(); next = orders.next()) {
      TaskRequest request = next.get();
      Thread.ofPlatform().daemon().name("end").start(ProcessEnd::prepare);
      OutputFolder output = OutputFolder.at(request.output(), request.resources().disk());
      TaskLog log = TaskLog.open(output, request.log(), request.name().title());
      // Each task is to have its own high-water mark, not that of all before it.
      usage.resetPeak();
      TaskResult result;
      try (Closeable _ = OutputLock.share(output)) {
        result = run(request);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // closing a file that nothing was written to
      }
      log.close();
      pipe.send(new TaskEvent.Result(result));
    }
  }

  private TaskResult run(TaskRequest request) throws InterruptedException {
    TaskResult result;
    Runnable afterStage = () -> policy.afterStage(memory);
    try (EventReporter reporter = new EventReporter(pipe, usage, afterStage)) {
      result = work.run(request, reporter, () -> orders.isAborted(request.name().id()));
      // The last heap that is told is what the worker keeps between tasks.
      policy.afterTask(memory);
      // A new process says nothing of leaks: let it do without what it takes to count.
      if (++tasks > FIRST_TASKS && policy.release() != ReleasePolicy.NATIVE) {
        boolean compiling = !CompilerThreads.awaitIdle(FOR_COMPILERS);
        reporter.kept(nativeMemory.inUse(), compiling);
      }
    }
    return result;
  }
}
