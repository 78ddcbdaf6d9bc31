package endolith.journeys.memory;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.MemoryWatch;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import endolith.monitor.history.History;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.TaskRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was measured in a project is used to predict what its next tasks will need. */
class LearnedPredictionJourneyTest {
  private static final int TASKS = 5;
  @TempDir private Path folder;

  @Test
  void theNextTasksArePredictedFromThoseThatAreDone() throws Exception {
    SmallProject project = SmallProject.in(folder.resolve("project"));
    for (int i = 0; i < TASKS; i++) {
      pair(project, "s" + i, 320 + 90 * i, 300 + 60 * i);
    }
    String name = project.folder().toString();
    Outcome first = type("run", name, "--set", "pad=100");
    assertThat(first.out()).as(first.seen()).contains("(built-in calibration)");

    pair(project, "t", 500, 420);
    Outcome preflight = type("preflight", name, "--set", "pad=100", "--samples", "t");
    assertThat(preflight.exit()).as(preflight.seen()).isZero();
    assertThat(preflight.out()).contains("(" + TASKS + " pairs of this project)");

    Outcome models = type("predict", name);
    assertThat(models.exit()).as(models.seen()).isZero();
    assertThat(models.out())
        .contains(TASKS + " pairs recorded in this project")
        .contains("the program's formula", "linear in a product", "* is used");

    Outcome second = type("run", name, "--set", "pad=100", "--samples", "t");
    assertThat(second.out()).as(second.seen()).contains("(" + TASKS + " pairs of this project)");
    whatWasPredictedIsKeptBesideWhatCame(type("monitor", name));
  }

  private void whatWasPredictedIsKeptBesideWhatCame(Outcome shown) throws Exception {
    try (History history =
        History.open(MemoryWatch.historyOf(folder.resolve("project/processed")))) {
      RunRow run = history.runs().getLast();
      TaskRow task = history.tasks(run.id()).getFirst();
      long peak = Objects.requireNonNull(history.attempts(run.id()).getFirst().peakBytes());
      long predicted = Objects.requireNonNull(task.predictedBytes());
      System.out.printf(
          "predicted %d MiB, at most %d MiB, came %d MiB%n",
          predicted >> 20, Objects.requireNonNull(task.predictedUpperBytes()) >> 20, peak >> 20);
      assertThat(task.predictionSource()).isEqualTo(TASKS + " tasks of this project");
      assertThat(predicted).isBetween(peak / 2, peak * 2);
      assertThat(shown.linesWith("t / DAPI").getFirst())
          .contains(String.valueOf(Math.round(predicted / 1048576.0)))
          .contains(String.valueOf(Math.round(peak / 1048576.0)));
    }
  }

  private static void pair(SmallProject project, String sample, int width, int height)
      throws Exception {
    SyntheticSpec spec = SyntheticSpec.of(width, height).withSeed(width).withShift(5.2, -3.1);
    new SyntheticPair(spec).writeTo(project.post(sample, "DAPI"), project.pre(sample, "DAPI"));
  }

  private Outcome type(String... arguments) throws Exception {
    return new Terminal(folder).type(List.of(arguments).toArray(String[]::new));
  }
}
