package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import endolith.app.memory.ThisMachine;
import endolith.engine.fixture.EarlierProject;
import endolith.journeys.terminal.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window's room is shared as a person wants it, and large boards keep their headings. */
class RoomJourneyTest {
  private static final String LIST = "split-results-list";
  private static final int SAMPLES = 60;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void aDividerStaysWhereItWasDrawn() throws Exception {
    EarlierProject.in(home.resolve("earlier"));
    double drawn;
    try (OpenWindow window = OpenWindow.with(home, home.resolve("earlier"), new ThisMachine())) {
      window.padBy(10);
      window.click("way-look");
      window.find("task-list");
      OpenWindow.onWindowThread(
          () -> {
            Node divider = window.stage().getScene().lookup("#" + LIST + " > .split-pane-divider");
            Objects.requireNonNull(divider).setId("divider");
            return true;
          });
      double before = share(window);
      window.drag("divider", 120);
      window.await("a wider list", () -> share(window) > before + 0.05);
      drawn = share(window);
    }
    try (OpenWindow window = OpenWindow.with(home, home.resolve("earlier"), new ThisMachine())) {
      window.padBy(10);
      window.click("way-look");
      window.find("task-list");
      window.await("where it was", () -> Math.abs(share(window) - drawn) < 0.02);
      assertThat(share(window)).isCloseTo(drawn, within(0.02));
    }
  }

  private static double share(OpenWindow window) {
    SplitPane pane = (SplitPane) window.find(LIST);
    return OpenWindow.onWindowThread(() -> pane.getDividerPositions()[0]);
  }

  @Test
  void headingsStayInSightAndNamesAreWholeWhereThereIsRoom() throws Exception {
    String last = "section_through_the_margin_%03d".formatted(SAMPLES - 1);
    try (OpenWindow window = OpenWindow.with(home, manySamples(), new ThisMachine())) {
      window.awaitWords("chosen-count", (SAMPLES + " pairs chosen")::equals);
      double heading = top(window, "column-DAPI");
      window.press(KeyCode.CONTROL, KeyCode.DIGIT1);
      for (int i = 0; i < SAMPLES; i++) {
        window.press(KeyCode.PAGE_DOWN);
        if (window.isAt("cell-" + last + "-DAPI")) {
          break;
        }
      }
      window.await("the last pair", () -> window.isAt("cell-" + last + "-DAPI"));
      assertThat(top(window, "column-DAPI")).isEqualTo(heading);
      assertThat(top(window, "row-" + last)).isGreaterThan(heading);
      assertThat(shownName(window, last)).isEqualTo(last);
      assertThat(window.stage().getScene().getRoot().lookupAll(".tile"))
          .as("only what is in sight exists")
          .hasSizeLessThan(SAMPLES);
      window.press(KeyCode.SPACE);
      window.awaitWords("chosen-count", (SAMPLES - 1 + " pairs chosen")::equals);
    }
  }

  private Path manySamples() throws IOException {
    SmallProject one = SmallProject.in(home.resolve("one")).withPair("A", "DAPI");
    SmallProject many = SmallProject.in(home.resolve("many"));
    for (int i = 0; i < SAMPLES; i++) {
      String sample = "section_through_the_margin_%03d".formatted(i);
      Files.createLink(many.pre(sample, "DAPI"), one.pre("A", "DAPI"));
      Files.createLink(many.post(sample, "DAPI"), one.post("A", "DAPI"));
    }
    return many.folder();
  }

  private static double top(OpenWindow window, String id) {
    Node node = window.find(id);
    return OpenWindow.onWindowThread(
        () -> {
          Bounds bounds = node.localToScene(node.getLayoutBounds());
          return bounds.getMinY();
        });
  }

  private static String shownName(OpenWindow window, String sample) {
    Labeled name = (Labeled) window.find("row-" + sample);
    return OpenWindow.onWindowThread(
        () -> ((javafx.scene.text.Text) Objects.requireNonNull(name.lookup(".text"))).getText());
  }
}
