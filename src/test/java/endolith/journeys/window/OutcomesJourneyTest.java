package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.ThisMachine;
import endolith.app.window.frame.Page;
import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came of pairs is told and counted alike wherever one looks. */
class OutcomesJourneyTest {
  private static final String COUNTED = "2 of 2 pairs complete: 1 aligned, 1 failed";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void aFailedPairIsNowhereCalledDone() throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p")).withPair("good", "DAPI").withStrangers("bad", "DAPI");
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.padBy(100);
      window.awaitWords("chosen-count", "2 pairs chosen"::equals);
      window.click("run");
      window.click("way-choose");
      window.await(
          "the notice",
          () ->
              window.allWords("notice-words").contains("The run of p has ended: " + COUNTED + "."));
      assertThat(window.stage().getScene().lookup(".notice-failure")).isNotNull();
      window.await("the verdict on the board", () -> spoken(window, "bad").contains("failed"));
      window.await("the other", () -> spoken(window, "good").contains("aligned"));
      onlyFailedPairsAreShownAndChosen(window);
      window.click("choose-open");
      window.awaitWords("chosen-count", "1 pair chosen"::equals);
      window.pointAt("cell-bad-DAPI");
      window.await(
          "why",
          () -> window.allWords("cell-line").stream().anyMatch(w -> w.contains("do not use")));
      assertThat(window.allWords("cell-line")).noneMatch(words -> words.contains("can be used"));

      window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
      window.awaitWords("run-title", "Finished: 1 aligned, 1 failed"::equals);
      window.await("the table", window.find("tasks")::isFocused);
      TableView<?> table = (TableView<?>) window.find("tasks");
      window.await("the rows", () -> table.getItems().size() == 2);
      window.press(KeyCode.HOME);
      window.await("the first row", () -> table.getSelectionModel().getSelectedIndex() == 0);
      window.press(KeyCode.ENTER);
      window.await("results", () -> window.compositionRoot().page().get() == Page.LOOK);
      window.click("way-run");
      window.click("choose-failed");
      window.awaitWords("chosen-count", "1 pair chosen"::equals);
      window.awaitWords("estimate", words -> words.startsWith("about "));
      window.click("way-run");
      assertThat(window.stage().getScene().lookup(".run-is-failed")).isNotNull();
      window.click("way-look");
      window.awaitWords("results-count", COUNTED::equals);
      window.click("way-memory");
      window.awaitWords("recorded-line", words -> words.startsWith(COUNTED));
      window.await("the run", () -> window.allWords("table-cell").contains("1 aligned, 1 failed"));
    }
    Outcome again = new Terminal(home).type("run", "p", "--set", "pad=100");
    assertThat(again.exit()).as(again.seen()).isEqualTo(1);
    assertThat(again.seen()).contains(COUNTED + ".");
    List<String> runs = new Terminal(home).type("log", "p").seen().lines().toList();
    assertThat(runs).anyMatch(line -> line.contains(COUNTED));
  }

  private static void onlyFailedPairsAreShownAndChosen(OpenWindow window) {
    window.awaitWords("filter-failed", "failed 1"::equals);
    window.click("filter-failed");
    window.await("only that", () -> !window.isUsable("cell-good-DAPI"));
    window.click("choose-all");
    window.awaitWords("chosen-count", "1 pair chosen"::equals);
    window.press(KeyCode.ESCAPE);
    window.find("cell-good-DAPI");
    window.click("choose-all");
    window.awaitWords("chosen-count", "2 pairs chosen"::equals);
  }

  private static String spoken(OpenWindow window, String sample) {
    return String.valueOf(window.find("cell-" + sample + "-DAPI").getAccessibleText());
  }
}
