package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.ThisMachine;
import endolith.app.window.frame.Page;
import endolith.journeys.terminal.SmallProject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the menu of a pair offers, wherever one is shown, and what can be done after a crash. */
class PairMenuJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  private static void run(OpenWindow window) {
    window.padBy(100);
    window.click("run");
    window.awaitWords("run-title", words -> words.startsWith("Finished"));
  }

  private static void awaitPage(OpenWindow window, Page page) {
    window.await(page.name(), () -> window.compositionRoot().page().get() == page);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void theMenuOfAPair() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Path folder = project.folder().resolve("processed/A/DAPI");
    Path difference = folder.resolve("tiff/04_difference_difference_pad100.tiff");
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      Menus menus = new Menus(window);
      window.awaitWords("chosen-count", "1 pair chosen"::equals);
      run(window);
      makeAgain(window, menus, difference);
      fromEveryPlace(window, menus, folder);
      inOtherPrograms(window, menus, difference);
    }
  }

  private static void makeAgain(OpenWindow window, Menus menus, Path difference)
      throws IOException {
    FileTime made = Files.getLastModifiedTime(difference);
    window.click("way-choose");
    window.await("what is there", () -> spoken(window).contains("aligned"));
    menus.openAt("cell-A-DAPI");
    menus.click("pair-run");
    window.awaitWords("question-title", "Make A / DAPI again?"::equals);
    window.click("answer-0");
    assertThat(window.compositionRoot().page().get()).isEqualTo(Page.CHOOSE);
    menus.openAt("cell-A-DAPI");
    menus.click("pair-run");
    window.click("answer-1");
    awaitPage(window, Page.RUN);
    window.awaitWords("run-title", "Finished: everything is aligned"::equals);
    assertThat(Files.getLastModifiedTime(difference)).isGreaterThan(made);
  }

  private static String spoken(OpenWindow window) {
    return String.valueOf(window.find("cell-A-DAPI").getAccessibleText());
  }

  private static void fromEveryPlace(OpenWindow window, Menus menus, Path folder) {
    menus.openAt(row(window, "tasks"));
    menus.click("pair-show");
    awaitPage(window, Page.LOOK);
    menus.openAt("task-A-DAPI");
    menus.click("pair-copy");
    window.await("the path", () -> Menus.clipboard().equals(folder.toString()));
    window.openTab("result-tabs", "tab-table");
    menus.openAt(row(window, "results"));
    menus.click("pair-memory");
    awaitPage(window, Page.MEMORY);
    menus.doubleClick(row(window, "recorded-tasks"));
    awaitPage(window, Page.LOOK);
    window.click("way-choose");
    menus.doubleClick(window.find("cell-A-DAPI"));
    awaitPage(window, Page.LOOK);
    window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
    window.await("the board", window.find("board-rows")::isFocused);
    window.press(KeyCode.ENTER);
    awaitPage(window, Page.LOOK);
    window.click("way-choose");
    menus.openAt("cell-A-DAPI");
    menus.click("pair-survey");
    window.await("both files", () -> window.allWords("survey-figures").size() >= 2);
    assertThat(window.allWords("survey-pair")).containsExactly("A / DAPI");
    window.press(KeyCode.ESCAPE);
  }

  private static Node row(OpenWindow window, String table) {
    Node control = window.find(table);
    window.await(table + " has rows", () -> find(control) != null);
    return OpenWindow.onWindowThread(() -> java.util.Objects.requireNonNull(find(control)));
  }

  private static @org.jspecify.annotations.Nullable Node find(Node table) {
    return table.lookupAll(".table-row-cell").stream()
        .filter(row -> row instanceof javafx.scene.control.TableRow<?> cells && !cells.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private void inOtherPrograms(OpenWindow window, Menus menus, Path difference) throws IOException {
    window.click("help");
    menus.click("help-programs");
    window.type("command-qupath", "no-such-program");
    window.press(KeyCode.ESCAPE);
    menus.openAt("cell-A-DAPI");
    menus.click("pair-qupath");
    window.await(
        "why not",
        () ->
            window.allWords("notice-words").stream()
                .anyMatch(w -> w.startsWith("QuPath could not be started")));
    Path program = home.resolve("Qu Path");
    Files.writeString(program, "#!/bin/sh\nprintf '%s' \"$1\" > '" + home + "/opened'\n");
    assertThat(program.toFile().setExecutable(true)).isTrue();
    window.click("help");
    menus.click("help-programs");
    window.type("command-qupath", program.toString());
    window.press(KeyCode.ESCAPE);
    menus.openAt("cell-A-DAPI");
    menus.click("pair-qupath");
    window.await("opened", () -> content(home.resolve("opened")).equals(difference.toString()));
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void afterACrashItIsTriedAgain() throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p")).withPair("A", "DAPI").withPair("B", "DAPI");
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.awaitWords("chosen-count", "2 pairs chosen"::equals);
      window.padBy(100);
      window.await("looked at", () -> window.says("estimate").startsWith("about "));
      Path raw;
      try (java.util.stream.Stream<Path> files = Files.list(project.folder().resolve("raw/B"))) {
        raw = files.findFirst().orElseThrow();
      }
      byte[] whole = Files.readAllBytes(raw);
      try (FileChannel cut = FileChannel.open(raw, StandardOpenOption.WRITE)) {
        cut.truncate(whole.length / 2);
      }
      window.click("run");
      window.awaitWords("run-title", "Finished: 1 aligned, 1 crashed"::equals);
      Files.write(raw, whole);
      window.click("try-again");
      window.awaitWords("run-title", "Finished: everything is aligned"::equals);
      assertThat(window.says("run-line")).contains("1 of 1 pairs complete");
    }
  }
}
