package endolith.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.WorkerLoss;
import endolith.engine.task.WorkerLoss.Kind;
import endolith.engine.worker.TaskEvent;
import endolith.engine.worker.TaskLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkerPoolTest {
  @TempDir Path folder;

  private final List<WorkerEnding> endings = new ArrayList<>();
  private final BatchObserver noting =
      new BatchObserver() {
        @Override
        public void workerEnded(int worker, long pid, WorkerEnding ending) {
          endings.add(ending);
        }
      };

  private List<TaskResult> run(WorkerAllocation allocation, TaskLimits limits, String... dyes)
      throws InterruptedException {
    return new WorkerPool(FakeWorker.command(folder), allocation, limits, AdmissionControl.OPEN)
        .execute(FakeWorker.tasks(folder, dyes), told(noting), CancelToken.NEVER)
        .results();
  }

  /** As a batch tells it: one call at a time. */
  private static BatchObserver told(BatchObserver observer) {
    return new BatchObservers(List.of(observer));
  }

  private static long processes(List<TaskResult> results) {
    return results.stream().map(TaskResult::status).distinct().count();
  }

  @Test
  void oneWorkerDoesAllTasksUnlessItIsToBeReplaced() throws InterruptedException {
    assertThat(processes(run(WorkerAllocation.serial(), TaskLimits.NONE, "a", "b", "c", "d")))
        .isEqualTo(1);
    assertThat(endings).containsExactly(WorkerEnding.DONE);
    endings.clear();
    assertThat(
            processes(
                run(WorkerAllocation.serial().recycledAfter(2), TaskLimits.NONE, "a", "b", "c")))
        .isEqualTo(2);
    assertThat(endings).containsExactly(WorkerEnding.RECYCLED, WorkerEnding.DONE);
    assertThat(processes(run(WorkerAllocation.fresh(2), TaskLimits.NONE, "a", "b", "c")))
        .isEqualTo(3);
  }

  @Test
  void memoryThatRunsOutInThisProcessCostsOneTask() throws InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    AdmissionControl cramped =
        new AdmissionControl() {
          @Override
          public boolean isLeaking(int worker, long pid) {
            if (asked.incrementAndGet() == 2) {
              throw new OutOfMemoryError("Java heap space, as this test wants");
            }
            return false;
          }
        };
    List<TaskResult> results =
        new WorkerPool(
                FakeWorker.command(folder), WorkerAllocation.serial(), TaskLimits.NONE, cramped)
            .execute(FakeWorker.tasks(folder, "a", "b", "c"), told(noting), CancelToken.NEVER)
            .results();
    assertThat(results)
        .extracting(result -> result.remarks().fault() == null)
        .containsExactly(true, false, true);
    assertThat(results.get(1).status()).isEqualTo("error: unexpected error");
    assertThat(endings).containsExactly(WorkerEnding.DIED, WorkerEnding.DONE);
  }

  @Test
  void aRunningBatchCanBeSwitchedToAFreshWorkerForEachTask() throws InterruptedException {
    AtomicInteger over = new AtomicInteger();
    AdmissionControl fresh =
        new AdmissionControl() {
          @Override
          public boolean wantsFresh() {
            return over.get() >= 2;
          }
        };
    BatchObserver counting =
        new BatchObserver() {
          @Override
          public void taskFinished(TaskRequest task, TaskResult result) {
            over.incrementAndGet();
          }

          @Override
          public void workerEnded(int worker, long pid, WorkerEnding ending) {
            endings.add(ending);
          }
        };
    List<TaskResult> results =
        new WorkerPool(
                FakeWorker.command(folder), WorkerAllocation.serial(), TaskLimits.NONE, fresh)
            .execute(
                FakeWorker.tasks(folder, "a", "b", "c", "d", "e"),
                told(counting),
                CancelToken.NEVER)
            .results();
    assertThat(results).hasSize(5);
    assertThat(results.get(1).status()).isEqualTo(results.get(0).status());
    assertThat(processes(results)).isEqualTo(4);
    assertThat(endings).hasSize(4).containsOnly(WorkerEnding.RECYCLED);
  }

  @ParameterizedTest
  @EnumSource(WorkerAllocation.Mode.class)
  void deathsAreToldApartAndCostOneTaskEach(WorkerAllocation.Mode mode)
      throws InterruptedException {
    WorkerAllocation allocation =
        new WorkerAllocation(mode, mode == WorkerAllocation.Mode.SERIAL ? 1 : 2, 0);
    List<TaskResult> results =
        run(
            allocation,
            TaskLimits.NONE,
            "a",
            "exit",
            "killed",
            "told",
            "heap",
            "buffers",
            "nonsense",
            "b");
    assertThat(results)
        .extracting(result -> result.name().dye())
        .containsExactly("a", "exit", "killed", "told", "heap", "buffers", "nonsense", "b");
    assertThat(results)
        .extracting(r -> r.remarks().loss() == null ? null : r.remarks().loss().kind())
        .containsExactly(
            null,
            Kind.EXITED,
            Kind.KILLED,
            Kind.TERMINATED,
            Kind.HEAP_EXHAUSTED,
            Kind.HEAP_EXHAUSTED,
            Kind.NONSENSE,
            null);
    assertThat(results.get(2).status()).isEqualTo("error: killed");
    assertThat(results.get(2).remarks().loss())
        .extracting(WorkerLoss::stage, WorkerLoss::exitCode)
        .containsExactly(2, 137);
  }

  @Test
  void aWorkerThatGivesNoSignOfLifeIsStopped() throws InterruptedException {
    TaskLimits limits = new TaskLimits(Optional.empty(), Duration.ofSeconds(2));
    List<TaskResult> results = run(WorkerAllocation.serial(), limits, "frozen");
    assertThat(results)
        .singleElement()
        .satisfies(
            r ->
                assertThat(r.remarks().loss())
                    .extracting(loss -> loss.kind())
                    .isEqualTo(Kind.HUNG));
  }

  @Test
  void aTaskThatTakesTooLongIsStoppedAndKilledIfItDoesNotListen() throws InterruptedException {
    TaskLimits limits = TaskLimits.timeout(Duration.ofSeconds(1));
    List<TaskResult> results = run(WorkerAllocation.serial(), limits, "endless", "stubborn");
    assertThat(results)
        .extracting(r -> r.remarks().loss() == null ? null : r.remarks().loss().kind())
        .containsExactly(Kind.TIMED_OUT, Kind.TIMED_OUT);
    assertThat(endings).endsWith(WorkerEnding.DIED);
  }

  @Test
  void anAbortEndsEveryTaskAndStartsNoOther() throws InterruptedException {
    AtomicInteger started = new AtomicInteger();
    AtomicBoolean abort = new AtomicBoolean();
    BatchObserver aborting =
        new BatchObserver() {
          @Override
          public void event(Attempt attempt, TaskEvent event) {
            if (event instanceof TaskEvent.StageStarted && started.incrementAndGet() == 2) {
              abort.set(true);
            }
          }
        };
    long[] end = {0};
    List<TaskResult> results =
        new WorkerPool(
                FakeWorker.command(folder),
                WorkerAllocation.workers(2),
                TaskLimits.NONE,
                AdmissionControl.OPEN)
            .execute(
                FakeWorker.tasks(folder, "endless", "stubborn", "a"),
                told(aborting),
                () -> {
                  if (abort.get() && end[0] == 0) {
                    end[0] = System.nanoTime();
                  }
                  return abort.get();
                })
            .results();
    assertThat(results).hasSize(2).allMatch(TaskResult::isAborted);
    assertThat(Duration.ofNanos(System.nanoTime() - end[0])).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void theYoungestIsStoppedForMemoryAndTriedAgain() throws InterruptedException {
    AtomicInteger emergencies = new AtomicInteger();
    List<Integer> attempts = new ArrayList<>();
    List<MemoryShortage> reasons = new ArrayList<>();
    MemoryShortage low = new MemoryShortage(900, 1000);
    AdmissionControl tight =
        new AdmissionControl() {
          @Override
          public Optional<MemoryShortage> objection(TaskRequest next, int running) {
            return running > 0 ? Optional.of(low) : Optional.empty();
          }

          @Override
          public Optional<MemoryShortage> emergency(int running) {
            emergencies.incrementAndGet();
            return Optional.of(new MemoryShortage(400, 500));
          }
        };
    BatchObserver observer =
        new BatchObserver() {
          @Override
          public void attemptStarted(Attempt attempt) {
            attempts.add(attempt.number());
          }

          @Override
          public void waiting(TaskRequest task, MemoryShortage reason) {
            reasons.add(reason);
          }
        };
    List<TaskResult> results =
        new WorkerPool(
                FakeWorker.command(folder), WorkerAllocation.workers(2), TaskLimits.NONE, tight)
            .execute(
                FakeWorker.tasks(folder, "endless", "endless"), told(observer), CancelToken.NEVER)
            .results();
    assertThat(attempts).containsOnly(1, 2, 3).hasSize(6);
    assertThat(reasons).contains(low);
    assertThat(results)
        .extracting(r -> r.remarks().loss() == null ? null : r.remarks().loss().kind())
        .containsOnly(Kind.SHORT_OF_MEMORY);
    assertThat(emergencies.get()).isGreaterThanOrEqualTo(6);
  }
}
