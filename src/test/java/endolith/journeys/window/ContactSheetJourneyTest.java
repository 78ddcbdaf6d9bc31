package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.ThisMachine;
import endolith.engine.task.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.viewer.image.screen.ImageViewer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All pairs on the contact sheet: sorted, filtered, and opened by mouse and keyboard. */
class ContactSheetJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void fromTheSheetToTheImagesOfAPair() throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p"))
            .withPair("A", "DAPI")
            .withPair("B", "SYBR")
            .withStrangers("C", "DAPI");
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.awaitWords("chosen-count", "3 pairs chosen"::equals);
      window.padBy(100);
      window.click("run");
      window.awaitWords("run-title", words -> words.startsWith("Finished"));
      window.click("to-results");
      window.click("tab-sheet");
      window.awaitWords("sheet-count", "3 pairs"::equals);
      window.await("pictures", () -> isDrawn(window, "A-DAPI") && isDrawn(window, "B-SYBR"));
      sortAndFilter(window);
      byMouse(window);
      byKeyboard(window);
      decide(window);
    }
  }

  private static void sortAndFilter(OpenWindow window) {
    assertThat(inOrder(window)).containsExactly("sheet-A-DAPI", "sheet-B-SYBR", "sheet-C-DAPI");
    window.click("sheet-words");
    window.write("dapi");
    window.awaitWords("sheet-count", "2 of 3 pairs"::equals);
    window.await("two", () -> inOrder(window).equals(List.of("sheet-A-DAPI", "sheet-C-DAPI")));
    window.choose("sheet-verdict", Optional.of(Outcome.ALIGNED));
    window.awaitWords("sheet-count", "1 of 3 pairs"::equals);
    window.type("sheet-words", "no such name");
    window.awaitWords("sheet-count", "0 of 3 pairs"::equals);
    window.type("sheet-words", "");
    window.choose("sheet-verdict", Optional.empty());
    window.type("sheet-worse", "1000");
    window.awaitWords("sheet-count", words -> words.startsWith("1 of")); // nothing is known of C
    window.type("sheet-worse", "");
    window.awaitWords("sheet-count", "3 pairs"::equals);
  }

  private static void byMouse(OpenWindow window) {
    window.await("a picture", () -> isDrawn(window, "B-SYBR"));
    window.click("sheet-B-SYBR");
    awaitImagesOf(window, "B");
    window.click("tab-sheet");
    Menus menus = new Menus(window);
    menus.openAt("sheet-A-DAPI");
    menus.click("pair-look");
    awaitImagesOf(window, "A");
  }

  private static void byKeyboard(OpenWindow window) {
    window.click("tab-sheet");
    OpenWindow.onWindowThread(
        () -> {
          window.find("sheet").requestFocus();
          return true;
        });
    window.press(KeyCode.HOME);
    window.press(KeyCode.RIGHT);
    window.await(
        "where the keyboard is",
        () -> String.valueOf(window.find("sheet").getAccessibleText()).contains("B, SYBR"));
    window.press(KeyCode.ENTER);
    awaitImagesOf(window, "B");
    window.await("the keyboard", window.find("viewer-canvas")::isFocused);
  }

  /** In the order of the sheet, which is not that of the list. */
  private static void decide(OpenWindow window) {
    window.click("tab-sheet");
    new Menus(window).choose("sheet-order", "dye");
    OpenWindow.onWindowThread(
        () -> {
          window.find("sheet").requestFocus();
          return true;
        });
    window.press(KeyCode.HOME);
    window.awaitWords("review-standing", words -> words.startsWith("A / DAPI"));
    window.press(KeyCode.RIGHT); // C/DAPI failed, but has a result
    window.awaitWords("review-standing", words -> words.startsWith("C / DAPI"));
    window.press(KeyCode.D);
    window.awaitWords("review-standing", words -> words.startsWith("B / SYBR"));
    window.await("a badge", () -> spoken(window, "C-DAPI").endsWith("doubtful"));
    new Menus(window).choose("sheet-decision", "not decided");
    window.awaitWords("sheet-count", "2 of 3 pairs"::equals);
    window.press(KeyCode.A);
    window.await("one is left", () -> inOrder(window).equals(List.of("sheet-A-DAPI")));
    window.press(KeyCode.N);
    window.awaitWords("review-standing", words -> words.startsWith("A / DAPI"));
    new Menus(window).choose("sheet-decision", "any decision");
    window.awaitWords("sheet-count", "3 pairs"::equals);
  }

  private static String spoken(OpenWindow window, String pair) {
    return String.valueOf(window.find("sheet-" + pair).getAccessibleText());
  }

  private static boolean isDrawn(OpenWindow window, String pair) {
    Node card = window.stage().getScene().lookup("#sheet-" + pair);
    return card != null
        && card.lookupAll(".image-view").stream()
            .anyMatch(node -> node instanceof ImageView view && view.getImage() != null);
  }

  private static List<String> inOrder(OpenWindow window) {
    return OpenWindow.onWindowThread(
        () ->
            window.stage().getScene().getRoot().lookupAll(".sheet-cell").stream()
                .filter(node -> node.getId() != null && Lookup.isShown(node))
                .sorted(
                    java.util.Comparator.comparingDouble(
                        node ->
                            node.localToScene(0, 0).getX() + 1e4 * node.localToScene(0, 0).getY()))
                .map(Node::getId)
                .toList());
  }

  private static void awaitImagesOf(OpenWindow window, String sample) {
    window.await(
        "images of " + sample,
        () -> {
          ImageViewer viewer = (ImageViewer) window.stage().getScene().lookup(".image-viewer");
          return viewer != null
              && viewer.model().images().get() != null
              && Objects.requireNonNull(viewer.model().images().get()).layers().stream()
                  .allMatch(
                      layer ->
                          layer.file().path().toString().contains("processed/" + sample + "/"));
        });
  }
}
