package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.MemoryWatch;
import endolith.app.memory.ThisMachine;
import endolith.journeys.terminal.SmallProject;
import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.History;
import endolith.monitor.history.ProcessRow;
import endolith.viewer.chart.ChartView;
import endolith.viewer.chart.screen.MemoryChart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workers that leak are seen by someone who was told nothing, cured, and looked at again later. */
class LeakJourneyTest {
  private static final int HELD = 15;
  private static final int PAIRS = 18;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void aLeakIsSeenTheRestGetsFreshWorkersAndTheRunIsOpenedAgain() throws Exception {
    SmallProject project = LeakingBatch.project(home.resolve("p"), PAIRS);
    HeldBatch batch = LeakingBatch.heldAfter(HELD);
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine(), batch)) {
      window.padBy(100);
      window.choose("run-to-stage", 1);
      window.awaitWords("chosen-count", words -> words.startsWith(PAIRS + " pairs"));
      window.click("run");
      window.awaitWords("leak-sentence", words -> words.contains("more after every pair"));
      window.click("leak-remedy");
      window.awaitWords("leak-taken", words -> !words.isEmpty());
      batch.goOn();
      window.awaitWords("run-title", title -> title.startsWith("Finished"));
      assertThat(window.says("leak-sentence")).startsWith("Worker 1 keeps");
    }
    assertThat(workersOfTheLastTasks(project)).doesNotHaveDuplicates();

    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.click("way-memory");
      window.awaitWords("recorded-title", title -> title.startsWith("Run of "));
      window.awaitWords("leak-sentence", words -> words.contains("more after every pair"));
      assertThat(window.isUsable("leak-remedy")).isFalse();
      window.await("its pairs", () -> rows(window) == PAIRS);
      assertThat(window.find("memory-chart").getAccessibleText())
          .contains("Worker 1: now", "per pair");
      window.click("chart-closer");
      window.click("chart-all");
      assertThat(UnnamedControls.in(window)).isEmpty();
      if (Display.hasWheel()) {
        wheelAndDrag(window);
      }
    }
  }

  /** The wheel comes closer and goes back, drawing the chart moves along in time. */
  private static void wheelAndDrag(OpenWindow window) {
    MemoryChart chart = (MemoryChart) window.find("memory-chart");
    ChartView view = chart.view();
    double whole = view.to() - view.from();
    window.turnWheel("memory-chart", true);
    window.await("a shorter part", () -> view.to() - view.from() < whole);
    assertThat(OpenWindow.onWindowThread(view::isWhole)).isFalse();
    double from = OpenWindow.onWindowThread(view::from);
    window.drag("memory-chart", 60);
    window.await("an earlier part", () -> view.from() < from);
    assertThat(OpenWindow.onWindowThread(view::isFollowing)).isFalse();
    window.turnWheel("memory-chart", false);
    window.click("chart-all");
    window.await("all of it", view::isWhole);
  }

  private static int rows(OpenWindow window) {
    return window.stage().getScene().lookup("#recorded-tasks") instanceof TableView<?> table
        ? table.getItems().size()
        : 0;
  }

  private static List<Long> workersOfTheLastTasks(SmallProject project) throws IOException {
    try (History history =
        History.open(MemoryWatch.historyOf(project.folder().resolve("processed")))) {
      long run = history.runs().getFirst().id();
      assertThat(history.processes(run)).extracting(ProcessRow::ending).contains("leaked");
      List<AttemptRow> attempts = history.attempts(run);
      assertThat(attempts).hasSize(PAIRS);
      return attempts.subList(HELD, PAIRS).stream().map(AttemptRow::process).toList();
    }
  }
}
