package endolith.app.results;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.parameter.Parameters;
import endolith.engine.pipeline.Pipeline;
import endolith.engine.synthetic.DemoPair;
import endolith.engine.synthetic.DemoProject;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.CancelToken;
import endolith.engine.task.OrderedExecutor;
import endolith.engine.task.ProcessUsage;
import endolith.engine.task.Progress;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskWatcher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownTruthTest {
  private static final List<DemoPair> PAIRS =
      List.of(
          new DemoPair(
              "rock",
              "DAPI",
              "easy",
              SyntheticSpec.of(400, 320).withShift(9.5, -4).withGain(1.25)));

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

  private TaskRequest task() throws Exception {
    BatchOrder usual = BatchOrder.of(project, 1L << 30);
    return BatchPlan.of(
            new BatchOrder(
                usual.folders(),
                usual.pairs(),
                Parameters.of(Map.of("pad", "30")),
                usual.formats(),
                usual.stages(),
                usual.resources()))
        .tasks()
        .getFirst()
        .withThreads(1);
  }

  @Test
  void whatWasFoundIsToldBesideTheTruth() throws Exception {
    try (OrderedExecutor executor = new OrderedExecutor(1)) {
      new DemoProject(project).make(PAIRS, executor, CancelToken.NEVER, new Progress());
    }
    KnownTruth before = KnownTruth.of(task(), PAIRS).orElseThrow();
    assertThat(before.story()).isEqualTo("easy");
    assertThat(before.scale()).isEqualTo(1.25);
    assertThat(before.medianPx()).isNull();
    new Pipeline("test", ProcessUsage.UNKNOWN).run(task(), NOBODY, CancelToken.NEVER);
    KnownTruth truth = KnownTruth.of(task(), PAIRS).orElseThrow();
    assertThat(truth.medianPx()).isNotNull().isBetween(0.0, 0.5);
    assertThat(truth.p95Px()).isNotNull().isGreaterThanOrEqualTo(truth.medianPx());
    assertThat(KnownTruth.of(task())).as("not the demo that everybody gets").isEmpty();
  }

  @Test
  void otherProjectsTellNothingWhateverTheirFilesSay() throws Exception {
    Path raw = Files.createDirectories(project.resolve("raw/rock"));
    try (OrderedExecutor executor = new OrderedExecutor(1)) {
      new DemoProject(project.resolve("demo"))
          .make(PAIRS, executor, CancelToken.NEVER, new Progress());
    }
    for (String name : List.of("rock_pre_DAPI.tif", "rock_post_DAPI.tif")) {
      Files.copy(project.resolve("demo/raw/rock").resolve(name), raw.resolve(name));
    }
    assertThat(KnownTruth.of(task(), PAIRS)).isEmpty();
    for (String odd : List.of("", "{}", "[1", "{\"madeBy\":\"endolith demo\",\"pairs\":null}")) {
      Files.writeString(project.resolve("truth.json"), odd);
      assertThat(KnownTruth.of(task(), PAIRS)).as(odd).isEmpty();
    }
  }
}
