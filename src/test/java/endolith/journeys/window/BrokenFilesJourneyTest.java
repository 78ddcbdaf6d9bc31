package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.ThisMachine;
import endolith.app.program.WorkerBatches;
import endolith.journeys.terminal.SmallProject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be used are explained, and the others are worked on. */
class BrokenFilesJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void brokenFilesAreExplainedAndTheRestIsRun() throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p"))
            .withPair("all", "DAPI")
            .withPair("cut", "DAPI")
            .withPair("half", "DAPI");
    Files.delete(project.pre("half", "DAPI"));
    Files.writeString(project.raw("all", "notes_SYBR.tif"), "no image");
    Files.writeString(project.post("half", "SYBR"), "text named like an image");
    Files.copy(project.post("cut", "DAPI"), project.pre("half", "SYBR"));
    HeldBatch batch = new HeldBatch(new WorkerBatches(new ThisMachine(), List.of()), 1);
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine(), batch)) {
      window.padBy(100);
      window.awaitWords("chosen-count", "2 pairs chosen"::equals);
      window.awaitWords("raw-problems", words -> words.startsWith("3 problems"));
      window.unfold("raw-problems");
      window.await("the problems", () -> window.allWords("problem-what").size() == 3);
      List<String> problems = window.allWords("problem-what");
      assertThat(problems).anyMatch(words -> words.contains("notes_SYBR.tif"));
      assertThat(problems).anyMatch(words -> words.contains("half"));
      assertThat(problems).anyMatch(words -> words.startsWith("half/half_PostStain_SYBR.tif: "));
      assertThat(spoken(window, "cell-half-SYBR")).contains("problem");
      assertThat(window.allWords("problem-fix")).noneMatch(String::isBlank);

      window.click("run");
      window.awaitWords("run-line", words -> words.startsWith("1 of"));
      cutShort(project.post("cut", "DAPI"));
      batch.goOn();
      window.awaitWords("run-title", title -> title.startsWith("Finished"));
      assertThat(window.says("run-title")).isEqualTo("Finished: 1 aligned, 1 crashed");
      assertThat(project.differenceImages()).hasSize(1);

      assertThat(UnnamedControls.in(window)).isEmpty();
      window.click("to-results");
      window.click("task-cut-DAPI");
      window.await(
          "why it failed",
          () ->
              window.allWords("look-sentence").stream()
                  .anyMatch(words -> words.contains("cut_PostStain_DAPI.tif")));
      for (String tab : new String[] {"plots", "side", "compare", "table", "problems", "report"}) {
        window.openTab("result-tabs", "tab-" + tab);
        assertThat(UnnamedControls.in(window)).as(tab).isEmpty();
      }
      window.openTab("result-tabs", "tab-runs");
      window.await("the run", () -> rows(window, "runs-table").size() == 1);
      window.await("its pairs", () -> rows(window, "run-pairs").size() == 2);
      assertThat(rows(window, "run-pairs").toString()).containsOnlyOnce("crashed");

      window.click("way-choose");
      window.await(
          "the failure on the board", () -> spoken(window, "cell-cut-DAPI").contains("problem"));
      window.pointAt("cell-cut-DAPI");
      window.await(
          "why it failed, beside the board",
          () -> window.allWords("cell-line").stream().anyMatch(w -> w.contains("export it again")));
    }
  }

  private static void cutShort(Path image) throws IOException {
    try (FileChannel cut = FileChannel.open(image, StandardOpenOption.WRITE)) {
      cut.truncate(20_000);
    }
  }

  private static String spoken(OpenWindow window, String id) {
    return String.valueOf(window.find(id).getAccessibleText());
  }

  private static List<Object> rows(OpenWindow window, String table) {
    return OpenWindow.onWindowThread(
        () -> List.copyOf(((TableView<?>) window.find(table)).getItems()));
  }
}
