package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.ThisMachine;
import endolith.app.preferences.Preferences;
import endolith.app.preferences.PreferencesFile;
import endolith.app.window.frame.Page;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.fixture.EarlierProject;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs and settings are chosen with mouse and keys, kept, and found again. */
class ChooseJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  private SmallProject project() throws Exception {
    return SmallProject.in(home.resolve("p"))
        .withPair("A", "DAPI")
        .withPair("A", "SYBR")
        .withPair("B", "DAPI");
  }

  @Test
  void pairsAndSettings() throws Exception {
    SmallProject project = project();
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.awaitWords("chosen-count", "3 pairs chosen"::equals);
      window.await("the keyboard on the board", () -> window.isAt("cell-A-DAPI"));
      choosePairs(window);
      asManyWorkersAsOnTheCommandLine(window);
      settings(window, project);
    }
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.awaitWords("settings-saved", "Saved with the project"::equals);
      window.unfold("stage-1");
      assertThat(window.typed("parameter-pad")).isEqualTo("150");
    }
  }

  private static void asManyWorkersAsOnTheCommandLine(OpenWindow window) {
    window.choose("run-mode", WorkerAllocation.Mode.WORKERS);
    window.number("run-workers", WorkerAllocation.MOST_WORKERS + 1);
    assertThat(window.numberOf("run-workers")).isEqualTo(WorkerAllocation.MOST_WORKERS);
    window.choose("run-mode", WorkerAllocation.Mode.SERIAL);
  }

  private static void choosePairs(OpenWindow window) {
    window.click("choose-none");
    window.awaitWords("chosen-count", "Choose at least one pair."::equals);
    assertThat(window.isUsable("run")).isFalse();
    window.click("row-A");
    window.awaitWords("chosen-count", "2 pairs chosen"::equals);
    window.click("column-DAPI");
    window.awaitWords("chosen-count", "3 pairs chosen"::equals);
    window.click("cell-B-DAPI");
    window.awaitWords("chosen-count", "2 pairs chosen"::equals);
    window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    window.awaitWords("chosen-count", "3 pairs chosen"::equals);
    window.press(KeyCode.CONTROL, KeyCode.F);
    window.write("b");
    window.await("only B", () -> window.stage().getScene().lookup("#row-A") == null);
    window.awaitWords("chosen-count", "3 pairs chosen, 2 of them hidden by the filter"::equals);
    window.click("choose-all");
    window.awaitWords("chosen-count", "1 pair chosen"::equals);
    window.type("filter", "");
    window.find("row-A");
  }

  private static void settings(OpenWindow window, SmallProject project) {
    Path file = project.folder().resolve("processed/.endolith/settings.json");
    window.unfold("stage-1");
    window.type("parameter-pad", "-3");
    window.awaitWords(
        "chosen-count", "A setting has no valid value: Margin around the images"::equals);
    assertThat(window.allWords("parameter-objection")).anyMatch(w -> w.startsWith("This takes"));
    assertThat(window.isUsable("run")).isFalse();
    window.type("search-settings", "rotations spacing");
    window.await("found", () -> window.isUsable("parameter-angle_step"));
    assertThat(window.isUsable("parameter-angle_range")).isFalse();
    window.click("show-invalid");
    window.await("the wrong one", window.find("parameter-pad")::isFocused);
    assertThat(window.typed("search-settings")).isEmpty();
    window.click("reset-all");
    window.await("the default", () -> window.typed("parameter-pad").equals("2000"));
    window.type("parameter-pad", "150");
    window.click("parameter-pad");
    window.press(KeyCode.ENTER);
    assertThat(window.compositionRoot().page().get()).isEqualTo(Page.CHOOSE);
    assertThat(window.says("settings-saved")).isEqualTo("Not saved with the project");
    window.click("save-settings");
    window.awaitWords("settings-saved", "Saved with the project"::equals);
    assertThat(file).matches(Files::isRegularFile);
    window.type("parameter-pad", "170");
    window.awaitWords("settings-saved", "Changed since they were saved"::equals);
    window.click("reload-settings");
    window.await("what was saved", () -> window.typed("parameter-pad").equals("150"));
  }

  @Test
  void settingsAreFoundTakenBackAndKeptUnderAName() throws Exception {
    SmallProject project = project();
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.awaitWords("chosen-count", "3 pairs chosen"::equals);
      window.click("search-settings");
      window.write("PERCENTILE");
      window.click("parameter-scale_percentile");
      window.write("5");
      window.press(KeyCode.CONTROL, KeyCode.A);
      window.write("50");
      window.type("search-settings", "");
      window.click("changed-only");
      window.await("only that", () -> !window.isUsable("run-mode"));
      assertThat(window.isUsable("parameter-scale_percentile")).isTrue();
      window.click("cell-B-DAPI");
      window.click("copy-command");
      window.await("the command", () -> Menus.clipboard().startsWith("endolith run "));
      assertThat(Menus.clipboard().lines())
          .singleElement()
          .asString()
          .endsWith("/p --samples A --dyes DAPI,SYBR --lenient --set scale_percentile=50");
      window.click("presets");
      new Menus(window).click("keep-preset");
      window.write("Median");
      window.press(KeyCode.ENTER);
      window.await("kept", () -> Files.exists(home.resolve("config/presets.json")));
      window.click("changed-only");
      window.click("reset-all");
      window.unfold("stage-4");
      window.await("reset", () -> window.typed("parameter-scale_percentile").equals("none"));
      window.click("undo-setting");
      window.await("as before", () -> window.typed("parameter-scale_percentile").equals("50"));
      window.click("cell-B-DAPI");
      window.press(KeyCode.CONTROL, KeyCode.Z);
      window.await("undone", () -> window.typed("parameter-scale_percentile").equals("none"));
      assertThat(window.isUsable("undo-setting")).isFalse();
    }
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.awaitWords("chosen-count", "3 pairs chosen"::equals);
      window.click("presets");
      new Menus(window).click("preset-0");
      window.unfold("stage-4");
      window.await("the preset", () -> window.typed("parameter-scale_percentile").equals("50"));
      assertThat(project.folder().resolve("processed")).doesNotExist();
    }
  }

  @Test
  void verifyNamesWhatIsDamagedAndTheBoardShowsIt() throws Exception {
    EarlierProject project = EarlierProject.in(home.resolve("earlier"));
    Path damaged =
        project.output().resolve("Basalt_1/DAPI/tiff/03_interior_aligned_pre_pad10.tiff");
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 1;
    Files.write(damaged, bytes);
    try (OpenWindow window = OpenWindow.with(home, home.resolve("earlier"), new ThisMachine())) {
      window.awaitWords("chosen-count", words -> words.endsWith("chosen"));
      window.click("verify");
      Pane files = (Pane) window.find("verify-files");
      window.await("the damaged one", () -> files.getChildren().size() == 1);
      window.awaitWords("verify-summary", words -> words.contains("Damaged: 1."));
      assertThat(((Label) files.getChildren().getFirst()).getText())
          .contains("03_interior_aligned_pre_pad10.tiff is damaged");
      assertThat(UnnamedControls.in(window)).isEmpty();
      window.press(KeyCode.ESCAPE);
      window.await("closed", () -> window.stage().getScene().lookup("#verify-files") == null);
    }
    assertThat(new Terminal(home).type("status", "earlier", "--set", "pad=10").seen())
        .contains("was found damaged by verify");
  }

  @Test
  void surveyAndGuide() throws Exception {
    SmallProject project = project();
    Files.writeString(project.raw("B", "cut_PreStain_SYBR.tif"), "no image");
    new PreferencesFile(home.resolve("config/window.json"))
        .set(Preferences.DEFAULT.withOpened(SmallProject.in(home.resolve("other")).folder()));
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.awaitWords("chosen-count", "3 pairs chosen"::equals);
      everyControlHasAName(window);
      window.click("survey");
      Pane files = (Pane) window.find("survey-files");
      window.await("every file", () -> files.lookupAll(".survey-file").size() == 7);
      window.await("a picture", () -> !files.lookupAll(".image-view").isEmpty());
      window.await("the broken one", () -> !files.lookupAll(".survey-unreadable").isEmpty());
      assertThat(UnnamedControls.in(window)).isEmpty();
      ScrollPane scroll = (ScrollPane) window.find("survey-scroll");
      window.await("the keyboard", scroll::isFocused);
      window.press(KeyCode.END);
      window.await("the last file", () -> scroll.getVvalue() == scroll.getVmax());
      window.press(KeyCode.ESCAPE);
      window.await("closed", () -> window.stage().getScene().lookup("#survey-files") == null);

      window.press(KeyCode.F1);
      window.awaitWords("guide-title", "Choosing what to do"::equals);
      window.press(KeyCode.ESCAPE);
      window.click("way-look");
      window.press(KeyCode.F1);
      window.awaitWords("guide-title", "Judging the results"::equals);
      Node chapters = window.find("guide-chapters");
      OpenWindow.onWindowThread(
          () -> {
            ((ListView<?>) chapters).getSelectionModel().selectLast();
            return true;
          });
      window.awaitWords("guide-title", "Keyboard"::equals);
      assertThat(UnnamedControls.in(window)).isEmpty();
      window.press(KeyCode.ESCAPE);
      window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
      window.await("the keyboard", () -> window.isAt("cell-A-DAPI"));
      arrowsMoveInTheTableWhichIsOneStopOfTheTabKey(window);
      Node way = window.find("way-choose");
      OpenWindow.onWindowThread(
          () -> {
            way.requestFocus();
            return true;
          });
      window.press(KeyCode.RIGHT);
      window.await("the next screen", () -> window.compositionRoot().page().get() == Page.RUN);

      Path zip = home.resolve("diagnostics.zip");
      OpenWindow.onWindowThread(
          () -> {
            window.compositionRoot().saveDiagnostics(zip);
            return true;
          });
      window.await(
          "the message",
          () -> window.allWords("notice-words").stream().anyMatch(w -> w.contains(zip.toString())));
      assertThat(zip).matches(Files::isRegularFile);
      window.click("home");
      window.click("recent-other");
      window.await("the message to go", () -> window.allWords("notice-words").isEmpty());
    }
  }

  private static void arrowsMoveInTheTableWhichIsOneStopOfTheTabKey(OpenWindow window) {
    window.press(KeyCode.RIGHT);
    window.await("the next pair", () -> window.isAt("cell-A-SYBR"));
    window.press(KeyCode.UP);
    window.await("its dye", () -> window.isAt("column-SYBR"));
    window.press(KeyCode.DOWN);
    window.press(KeyCode.TAB);
    window.await(
        "out of the table",
        () -> {
          Node focused = window.stage().getScene().getFocusOwner();
          return focused != null && !"board-rows".equals(focused.getId());
        });
    window.press(KeyCode.SHIFT, KeyCode.TAB);
    window.await("back to where it was", () -> window.isAt("cell-A-SYBR"));
    window.press(KeyCode.SPACE);
    window.awaitWords("chosen-count", "2 pairs chosen"::equals);
    window.press(KeyCode.SPACE);
    window.awaitWords("chosen-count", "3 pairs chosen"::equals);
    window.press(KeyCode.CONTROL, KeyCode.F);
    window.write("b");
    window.await("only B", () -> window.stage().getScene().lookup("#row-A") == null);
    window.press(KeyCode.ESCAPE);
    window.find("row-A");
  }

  /** On the screens that show themselves without a run; others do so in their journeys. */
  private static void everyControlHasAName(OpenWindow window) {
    for (int stage = 1; stage <= 4; stage++) {
      window.unfold("stage-" + stage);
    }
    window.choose("run-mode", WorkerAllocation.Mode.WORKERS);
    assertThat(UnnamedControls.in(window)).isEmpty();
    for (String way : new String[] {"way-run", "way-look", "way-memory", "home"}) {
      window.click(way);
      assertThat(UnnamedControls.in(window)).as(way).isEmpty();
    }
    window.click("way-choose");
    window.choose("run-mode", WorkerAllocation.Mode.SERIAL);
  }
}
