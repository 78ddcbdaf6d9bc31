package endolith.engine.worker;

import endolith.engine.task.ProcessUsage;
import endolith.engine.task.Progress;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskWatcher;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Turns what a task does into events; polls progress and heap four times a second. */
final class EventReporter implements TaskWatcher, AutoCloseable {
  private static final long PERIOD_MILLIS = 250;

  private record Running(Stage stage, Progress progress) {}

  private final EventPipe pipe;
  private final ProcessUsage usage;
  private final Runnable afterStage;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread poller;
  private volatile @Nullable Running running;
  private OptionalLong nativeBytes = OptionalLong.empty();
  private boolean compiling;

  /**
   * @param afterStage done before a stage's end is told
   */
  EventReporter(EventPipe pipe, ProcessUsage usage, Runnable afterStage) {
    this.pipe = pipe;
    this.usage = usage;
    this.afterStage = afterStage;
    this.poller = Thread.ofPlatform().daemon().name("progress").start(this::poll);
  }

  @Override
  public void stageStarted(Stage stage, Progress progress) {
    running = new Running(stage, progress);
    pipe.send(new TaskEvent.StageStarted(stage.number()));
  }

  @Override
  public void stageFinished(StageReport report) {
    running = null;
    afterStage.run();
    pipe.send(new TaskEvent.StageFinished(report));
    sendHeap(OptionalLong.empty());
  }

  @Override
  public void found(StageFinding finding) {
    pipe.send(new TaskEvent.Found(finding));
  }

  /**
   * @param now what the worker keeps beside its heap, to be told at the end
   * @param whileCompiling whether compilers were at work
   */
  void kept(OptionalLong now, boolean whileCompiling) {
    nativeBytes = now;
    compiling = whileCompiling;
  }

  private void poll() {
    try {
      while (!closed.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
        Running now = running;
        if (now != null) {
          double fraction = now.progress().fraction();
          pipe.send(new TaskEvent.StageProgress(now.stage().number(), fraction));
        }
        sendHeap(OptionalLong.empty());
      }
    } catch (InterruptedException | UncheckedIOException e) {
      // Nobody listens any more: the end of standard input ends the task.
    }
  }

  private void sendHeap(OptionalLong beside) {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    OptionalLong peak = usage.peakResidentBytes();
    pipe.send(
        new TaskEvent.Heap(
            heap.getUsed(),
            heap.getCommitted(),
            peak.isPresent() ? peak.getAsLong() : null,
            beside.isPresent() ? beside.getAsLong() : null,
            beside.isPresent() && compiling));
  }

  /** Tells the heap as it is now; no event comes after this. */
  @Override
  public void close() {
    closed.countDown();
    try {
      poller.join();
      sendHeap(nativeBytes);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (UncheckedIOException e) {
      // Nobody listens any more.
    }
  }
}
