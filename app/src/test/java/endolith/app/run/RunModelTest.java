package endolith.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.app.memory.MemoryEvent;
import endolith.app.pace.ExpectedTime;
import endolith.app.program.BatchCallbacks;
import endolith.app.program.BatchRunner;
import endolith.engine.batch.Attempt;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.BatchRefusedException;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.EarlyEnd;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.fixture.TaskRequestBuilder;
import endolith.engine.task.Objection;
import endolith.engine.task.StageFinding;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.worker.TaskEvent;
import endolith.monitor.fixture.SmallRun;
import endolith.monitor.leak.LeakFinding;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunModelTest {
  private static final BatchOrder ORDER = BatchOrder.of(Path.of("project"), 1L << 30);
  private static final TaskRequest TASK = TaskRequestBuilder.task("a", "DAPI").build();

  private final List<Runnable> batches = new ArrayList<>();
  private final Script script = new Script();
  private final RunModel model =
      new RunModel(script, batches::add, Runnable::run, Clock.systemUTC());

  /** What the batch does when its thread comes to run, in the place of workers. */
  private static final class Script implements BatchRunner {
    private Optional<Exception> failure = Optional.empty();
    private Consumer<BatchCallbacks> play = callbacks -> {};
    private @Nullable EarlyEnd early;

    @Override
    public BatchSummary run(
        BatchOrder order, List<String> ids, RunOptions runOptions, BatchCallbacks callbacks)
        throws Exception {
      if (failure.isPresent()) {
        throw failure.get();
      }
      play.accept(callbacks);
      return new BatchSummary(ids.size(), List.of(), early, List.of(), List.of());
    }
  }

  private void start() {
    Map<String, ExpectedTime> expectedTimes = new LinkedHashMap<>();
    expectedTimes.put("a/DAPI", ExpectedTime.UNKNOWN);
    expectedTimes.put("b/DAPI", ExpectedTime.UNKNOWN);
    model.start(ORDER, expectedTimes, RunOptions.serial());
  }

  @Test
  void theTasksWaitUntilTheyAreBegun() {
    start();
    assertThat(model.state().get()).isEqualTo(RunState.RUNNING);
    assertThat(model.rows()).extracting(TaskRow::phase).containsOnly(Phase.WAITING);
  }

  @Test
  void aRowFollowsItsTask() {
    Attempt attempt = new Attempt(TASK, 1, 0, 4711, Instant.now());
    script.play =
        callbacks -> {
          BatchObserver observer = callbacks.observers().getFirst();
          observer.attemptStarted(attempt);
          observer.event(attempt, new TaskEvent.StageStarted(1));
          observer.event(attempt, new TaskEvent.StageProgress(1, 0.5));
          observer.event(attempt, new TaskEvent.Heap(10, 20, 300L << 20, null, false));
          observer.event(
              attempt,
              new TaskEvent.Found(
                  new StageFinding.DoneAgain(
                      1, Objection.to(Objection.Kind.RAW_FILE_CHANGED, "a.tif"))));
          model.poll();
          assertThat(model.rows().getFirst().phase()).isEqualTo(Phase.RUNNING);
        };
    start();
    batches.getFirst().run();
    TaskRow row = model.rows().getFirst();
    assertThat(row.phase()).isEqualTo(Phase.STOPPED);
    assertThat(row.progress().get().stage()).isEqualTo(1);
    assertThat(row.progress().get().peakBytes()).isEqualTo(300L << 20);
    assertThat(model.share().get()).isBetween(0.01, 0.2);
    assertThat(model.messages())
        .containsExactly("a / DAPI: padding: done again: raw file a.tif has changed");
  }

  @Test
  void whatIsDoneNeverGetsLessAndIsWholeOnlyAtTheEnd() {
    Attempt attempt = new Attempt(TASK, 1, 0, 4711, Instant.now());
    List<Double> shares = new ArrayList<>();
    script.play =
        callbacks -> {
          BatchObserver observer = callbacks.observers().getFirst();
          observer.attemptStarted(attempt);
          for (double done : List.of(0.5, 1.0, 0.2, 1.0)) {
            observer.event(attempt, new TaskEvent.StageProgress(4, done));
            model.poll();
            shares.add(model.share().get());
          }
          assertThat(model.left()).hasValueSatisfying(left -> assertThat(left).isPositive());
        };
    start();
    batches.getFirst().run();
    assertThat(shares).isSorted().last().satisfies(share -> assertThat(share).isLessThan(0.5));
  }

  @Test
  void aBatchThatStoppedByItselfBrokeOffAndSaysWhy() {
    script.early = EarlyEnd.SAME_ERROR;
    start();
    batches.getFirst().run();
    assertThat(model.state().get()).isEqualTo(RunState.BROKEN_OFF);
    assertThat(model.messages().getLast()).contains("same reason", "not begun");
  }

  @Test
  void aTaskThatFailedIsToldOnceAndTheBatchEnds() {
    List<String> over = new ArrayList<>();
    model.onTaskOver(row -> over.add(row.id()));
    TaskResult failed = TaskResult.failed(TASK, "the file is cut short", 3, List.of());
    script.play =
        callbacks -> {
          BatchObserver observer = callbacks.observers().getFirst();
          observer.taskFinished(TASK, failed);
          model.poll();
          model.poll();
        };
    start();
    batches.getFirst().run();
    assertThat(over).containsExactly("a/DAPI");
    assertThat(model.rows().getFirst().phase()).isEqualTo(Phase.CRASHED);
    assertThat(model.rows().getFirst().result()).contains(failed);
    assertThat(model.state().get()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void aRunningBatchCanBeSwitchedToFreshWorkersOnce() {
    List<Boolean> asked = new ArrayList<>();
    script.play =
        callbacks -> {
          asked.add(callbacks.fresh().getAsBoolean());
          model.useFresh();
          model.useFresh();
          asked.add(callbacks.fresh().getAsBoolean());
        };
    start();
    assertThat(model.fresh().get()).isFalse();
    batches.getFirst().run();
    assertThat(asked).containsExactly(false, true);
    assertThat(model.fresh().get()).isTrue();
    assertThat(model.messages()).hasSize(1);
    start();
    assertThat(model.fresh().get()).isFalse();
  }

  @Test
  void aLeakIsKnownAsSoonAsItWasFound() {
    script.play =
        callbacks -> {
          Consumer<? super MemoryEvent> memory = callbacks.memory();
          memory.accept(new MemoryEvent.Began(SmallRun.run(1)));
          memory.accept(new MemoryEvent.Watched(SmallRun.worker(7, 1)));
          memory.accept(
              new MemoryEvent.Judged(
                  7, new LeakFinding.Leak(9, 1 << 24, 0.99, Optional.empty(), OptionalInt.of(9))));
        };
    start();
    assertThat(model.leaking().get()).isEmpty();
    batches.getFirst().run();
    assertThat(model.leaking().get()).isEqualTo("Worker 1");
    assertThat(model.curves().get().leak()).isPresent();
    start();
    assertThat(model.leaking().get()).isEmpty();
  }

  @Test
  void anAbortIsPassedOnAndSaid() {
    start();
    model.abort();
    assertThat(model.state().get()).isEqualTo(RunState.STOPPING);
    batches.getFirst().run();
    assertThat(model.state().get()).isEqualTo(RunState.STOPPED);
  }

  @Test
  void whatWasNotBegunWhenTheRunWasStoppedDoesNotWaitAnyMore() {
    Attempt attempt = new Attempt(TASK, 1, 0, 4711, Instant.now());
    script.play = callbacks -> callbacks.observers().getFirst().attemptStarted(attempt);
    start();
    model.abort();
    batches.getFirst().run();
    assertThat(model.rows()).extracting(TaskRow::phase).containsExactly(Phase.STOPPED, Phase.LEFT);
  }

  @Test
  void anErrorInTheMiddleEndsTheRunAndIsPassedOn() {
    Attempt attempt = new Attempt(TASK, 1, 0, 4711, Instant.now());
    script.play =
        callbacks -> {
          callbacks.observers().getFirst().attemptStarted(attempt);
          throw new OutOfMemoryError("Java heap space");
        };
    start();
    assertThatThrownBy(batches.getFirst()::run).isInstanceOf(OutOfMemoryError.class);
    assertThat(model.state().get()).isEqualTo(RunState.BROKEN_OFF);
    assertThat(model.messages()).singleElement().asString().contains("Java heap space");
    assertThat(model.rows()).extracting(TaskRow::phase).doesNotContain(Phase.RUNNING);
  }

  @Test
  void anErrorOfTheFileSystemIsSaidInASentence() {
    script.failure = Optional.of(new AccessDeniedException("/data/processed"));
    start();
    batches.getFirst().run();
    assertThat(model.state().get()).isEqualTo(RunState.REFUSED);
    assertThat(model.messages()).containsExactly("there is no permission for /data/processed");
  }

  @Test
  void thePeakIsNeverLessThanWhatIsShownBesideIt() {
    TaskRow row = new TaskRow("a", "DAPI", ExpectedTime.UNKNOWN);
    TaskProgress progress = TaskProgress.WAITING.seenAt(300L << 20);
    row.show(progress, 400L << 20, "1 s");
    assertThat(row.progress().get().peakBytes()).isEqualTo(400L << 20);
    row.show(progress, 200L << 20, "2 s");
    assertThat(row.progress().get().peakBytes()).isEqualTo(400L << 20);
  }

  @Test
  void aRefusalSaysWhy() {
    script.failure = Optional.of(new BatchRefusedException("another program holds the folder"));
    start();
    batches.getFirst().run();
    assertThat(model.state().get()).isEqualTo(RunState.REFUSED);
    assertThat(model.messages()).containsExactly("another program holds the folder");
  }
}
