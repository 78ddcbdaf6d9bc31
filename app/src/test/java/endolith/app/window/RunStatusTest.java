package endolith.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.choose.CellState;
import endolith.app.choose.Live;
import endolith.app.choose.PairBoard;
import endolith.app.choose.settings.Choices;
import endolith.app.pace.ExpectedTime;
import endolith.app.program.BatchCallbacks;
import endolith.app.run.RunModel;
import endolith.app.window.frame.RunStatus;
import endolith.app.work.ImmediateExecutor;
import endolith.engine.batch.Attempt;
import endolith.engine.batch.BatchObserver;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.fixture.TaskRequestBuilder;
import endolith.engine.fixture.TaskResultBuilder;
import endolith.engine.preflight.AvailableMemory;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.Outcome;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.Verdict;
import endolith.engine.worker.TaskEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStatusTest {
  private static final TaskRequest TASK = TaskRequestBuilder.task("a", "DAPI").build();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  private final List<Runnable> batches = new ArrayList<>();
  private Consumer<BatchCallbacks> play = callbacks -> {};
  private final RunModel run =
      new RunModel(
          (order, ids, options, callbacks) -> {
            play.accept(callbacks);
            return new BatchSummary(ids.size(), List.of(), null, List.of(), List.of());
          },
          batches::add,
          Runnable::run,
          Clock.systemUTC());
  private final PairBoard board =
      new PairBoard(new ImmediateExecutor(), RawDiscovery::scan, failure -> {});

  private Path project() {
    return home.resolve("granite");
  }

  @BeforeEach
  void files() throws IOException {
    for (String sample : List.of("a", "b")) {
      Path folder = Files.createDirectories(project().resolve("raw").resolve(sample));
      new SyntheticPair(SyntheticSpec.of(200, 150))
          .writeTo(folder.resolve("x_pre_DAPI.tif"), folder.resolve("x_post_DAPI.tif"));
    }
    board.refresh(new Choices("endolith 0", 2).order(project()).orElseThrow());
  }

  private void start() {
    Map<String, ExpectedTime> times = new LinkedHashMap<>();
    times.put("a/DAPI", ExpectedTime.UNKNOWN);
    times.put("b/DAPI", ExpectedTime.UNKNOWN);
    run.start(BatchOrder.of(project(), 1L << 30), times, RunOptions.serial());
  }

  private @Nullable Live live(String sample) {
    return board.cell(sample, "DAPI").orElseThrow().standing().get().live();
  }

  @Test
  void titleWayAndLineTellHowFarTheRunIs() {
    RunStatus status = new RunStatus(project(), run, board);
    assertThat(status.title().get()).isEqualTo("granite – Endolith");
    assertThat(status.tab().get()).isEqualTo("Run");
    assertThat(status.sentence().get()).isEqualTo("Nothing runs");
    start();
    assertThat(status.title().get()).isEqualTo("0 % · granite – Endolith");
    assertThat(status.tab().get()).isEqualTo("Run 0 %");
    play =
        callbacks -> {
          callbacks
              .observers()
              .getFirst()
              .taskFinished(
                  TASK, TaskResultBuilder.complete("a", "DAPI").verdict(Verdict.CHECK).build());
          run.poll();
          assertThat(status.sentence().get())
              .isEqualTo("Running, 50 %: 1 of 2 pairs complete: 1 check");
          assertThat(status.title().get()).isEqualTo("50 % · granite – Endolith");
        };
    batches.getFirst().run();
    assertThat(status.title().get()).isEqualTo("granite – Endolith");
    assertThat(status.sentence().get()).isEqualTo("Finished: 1 check");
    assertThat(status.workers().get()).isEmpty();
  }

  @Test
  void theMachinesMemoryIsToldWithTheLimitThatCounts() {
    RunStatus status = new RunStatus(project(), run, board);
    status.measured(AvailableMemory.ofComputer(3L << 30));
    assertThat(status.machine().get()).isEqualTo("Free: 3.0 GiB");
    status.measured(new AvailableMemory(1L << 30, OptionalLong.of(4L << 30)));
    assertThat(status.machine().get()).isEqualTo("Free: 1.0 GiB of 4.0 GiB");
  }

  @Test
  void theBoardShowsWhatTheRunDoesAndAfterwardsWhatIsThere() {
    new LiveBoard(board, run);
    start();
    assertThat(live("a")).isEqualTo(Live.WAITING);
    play =
        callbacks -> {
          Attempt attempt = new Attempt(TASK, 1, 0, 4711, Instant.now());
          BatchObserver observer = callbacks.observers().getFirst();
          observer.attemptStarted(attempt);
          observer.event(attempt, new TaskEvent.StageStarted(3));
          observer.event(attempt, new TaskEvent.StageProgress(3, 0.419));
          run.poll();
          assertThat(live("a")).isEqualTo(new Live(true, 3, 41, null));
          assertThat(live("b")).isEqualTo(Live.WAITING);
          observer.taskFinished(
              TASK, TaskResultBuilder.complete("a", "DAPI").verdict(Verdict.FAILED).build());
          run.poll();
          assertThat(live("a")).isEqualTo(Live.over(Outcome.FAILED));
        };
    batches.getFirst().run();
    assertThat(live("a")).isNull();
    assertThat(board.cell("a", "DAPI").orElseThrow().state()).isEqualTo(CellState.READY);
  }
}
