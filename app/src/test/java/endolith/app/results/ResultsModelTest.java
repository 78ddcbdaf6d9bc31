package endolith.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.choose.settings.Choices;
import endolith.app.work.BackgroundExecutor;
import endolith.app.work.ImmediateExecutor;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.ResultTable;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.fixture.TaskResultBuilder;
import endolith.engine.pipeline.Pipeline;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.CancelToken;
import endolith.engine.task.ProcessUsage;
import endolith.engine.task.Progress;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.TaskWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsModelTest {
  private static final TaskWatcher NOBODY =
      new TaskWatcher() {
        @Override
        public void stageStarted(Stage stage, Progress progress) {}

        @Override
        public void stageFinished(StageReport report) {}

        @Override
        public void found(StageFinding finding) {}
      };

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path project;

  private final List<Exception> errors = new ArrayList<>();
  private final List<Path> scanned = new ArrayList<>();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final ResultsModel model = model(new ImmediateExecutor());

  /** Work that waits until it is asked for. */
  private final class Later implements BackgroundExecutor {
    @Override
    public <T> void start(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
      waiting.add(() -> new ImmediateExecutor().start(work, done, failed));
    }
  }

  private ResultsModel model(BackgroundExecutor background) {
    return new ResultsModel(
        background,
        folder -> {
          scanned.add(folder);
          return RawDiscovery.scan(folder);
        },
        errors::add);
  }

  @BeforeEach
  void pairs() throws IOException {
    for (String sample : List.of("b", "a", "c")) {
      Path folder = Files.createDirectories(project.resolve("raw").resolve(sample));
      new SyntheticPair(SyntheticSpec.of(120, 100))
          .writeTo(folder.resolve(sample + "_post_D.tif"), folder.resolve(sample + "_pre_D.tif"));
    }
  }

  /** Of the first stage only, which takes least. */
  private BatchOrder order() {
    Choices choices = new Choices("endolith 0", 1);
    choices.toStage().set(1);
    return choices.order(project).orElseThrow();
  }

  private TaskResult run(String sample) {
    TaskRequest task =
        BatchPlan.of(order()).tasks().stream()
            .filter(one -> one.name().sample().equals(sample))
            .findFirst()
            .orElseThrow();
    TaskResult result =
        new Pipeline("test", ProcessUsage.UNKNOWN)
            .run(task.withThreads(1), NOBODY, CancelToken.NEVER);
    assertThat(result.isComplete()).describedAs("%s", result).isTrue();
    return result;
  }

  private static TaskResult failed(String sample) {
    return TaskResultBuilder.failed(sample, "D", "no rock", "no rock was found").build();
  }

  private List<String> shown() {
    return model.tasks().stream().map(TaskResults::id).toList();
  }

  @Test
  void onlyTasksOfWhichSomethingIsThereAreShown() {
    model.refresh(order());
    assertThat(shown()).isEmpty();
    assertThat(model.selected().get()).isNull();
    run("b");
    model.refresh(order());
    assertThat(shown()).containsExactly("b/D");
    assertThat(model.selected().get()).isSameAs(model.tasks().getFirst());
    assertThat(model.results()).extracting(result -> result.name().id()).containsExactly("b/D");
    assertThat(errors).isEmpty();
  }

  @Test
  void eachTaskThatARunEndsIsShownInItsPlaceAndTheRawFolderReadOnce() {
    model.refresh(order());
    for (String sample : List.of("c", "a", "b")) {
      model.over(run(sample), order());
    }
    assertThat(shown()).containsExactly("a/D", "b/D", "c/D");
    assertThat(scanned).hasSize(1);
  }

  @Test
  void whatIsLookedAtStaysSelected() {
    model.over(run("b"), order());
    TaskResults seen = model.tasks().getFirst();
    model.over(run("a"), order());
    assertThat(model.selected().get()).isSameAs(seen);
    model.refresh(order());
    assertThat(model.selected().get()).isEqualTo(seen);
  }

  @Test
  void aFailureIsShownUntilTheTaskIsDone() {
    model.over(failed("a"), order());
    assertThat(model.results()).containsExactly(failed("a"));
    model.refresh(order());
    assertThat(model.results()).containsExactly(failed("a"));
    model.over(run("a"), order());
    assertThat(model.results()).hasSize(1).allMatch(TaskResult::isComplete);
  }

  @Test
  void tasksThatEndDuringALookAreReadAfterIt() {
    ResultsModel slow = model(new Later());
    slow.refresh(order());
    for (String sample : List.of("a", "b")) {
      slow.over(run(sample), order());
    }
    slow.over(failed("c"), order());
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
    assertThat(slow.tasks()).extracting(TaskResults::id).containsExactly("a/D", "b/D", "c/D");
    assertThat(scanned).hasSize(1);
  }

  @Test
  void onlyTheLastOfSeveralLooksCounts() {
    ResultsModel slow = model(new Later());
    slow.refresh(order());
    slow.refresh(order());
    run("a");
    Runnable first = waiting.remove();
    waiting.remove().run();
    assertThat(slow.tasks()).hasSize(1);
    run("b");
    first.run();
    assertThat(slow.tasks()).hasSize(1);
  }

  @Test
  void theTableOfAProjectNamesItsTasks() {
    run("a");
    model.refresh(order());
    assertThat(ResultTable.of(model.results()).csv().lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("a");
  }
}
