package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.ThisMachine;
import endolith.app.window.frame.Page;
import endolith.journeys.terminal.SmallProject;
import endolith.viewer.image.layer.Layer;
import endolith.viewer.image.layer.LayerKind;
import endolith.viewer.image.layer.PairImages;
import endolith.viewer.image.screen.ImageViewer;
import endolith.viewer.picture.FileVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Among the results, the images of the selected pair are looked at. */
class ResultImagesJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void theImagesOfThePairThatIsSelected() throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p"))
            .withPair("A", "DAPI")
            .withPair("B", "DAPI")
            .withPair("C", "DAPI");
    ImageViewer shown;
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.awaitWords("chosen-count", "3 pairs chosen"::equals);
      window.padBy(100);
      beforeTheRun(window);
      window.click("run");
      window.awaitWords("run-title", words -> words.startsWith("Finished"));
      window.click("to-results");
      window.click("task-A-DAPI");
      assertThat(viewer(window)).as("not before it is seen").isNull();
      window.click("tab-images");
      awaitImagesOf(window, "A");
      shown = Objects.requireNonNull(viewer(window));
      assertThat(kinds(window))
          .containsExactly(
              LayerKind.POST, LayerKind.PRE_ALIGNED, LayerKind.DIFFERENCE, LayerKind.PRE_UNALIGNED);
      window.click("task-B-DAPI");
      awaitImagesOf(window, "B");
      fromElsewhere(window);
      madeAnew(window);
      nothingToSee(window, project);
    }
    assertThat(shown.model().images().get()).as("closed with the project").isNull();
  }

  /** There are raw images only. */
  private static void beforeTheRun(OpenWindow window) {
    Menus menus = new Menus(window);
    menus.openAt("cell-B-DAPI");
    menus.click("pair-look");
    window.awaitWords("sheet-title", "B / DAPI"::equals);
    window.await("raw images", () -> images(window) != null && !kinds(window).isEmpty());
    assertThat(kinds(window)).containsExactly(LayerKind.POST, LayerKind.PRE_UNALIGNED);
    window.await("the keyboard", window.find("viewer-canvas")::isFocused);
    window.press(KeyCode.ESCAPE);
    window.await("the board", () -> viewer(window) == null);
  }

  /** By the menu of a pair on the board, and by a key; with the keyboard at the images. */
  private static void fromElsewhere(OpenWindow window) {
    Menus menus = new Menus(window);
    window.click("way-choose");
    menus.openAt("cell-A-DAPI");
    menus.click("pair-look");
    window.await("results", () -> window.compositionRoot().page().get() == Page.LOOK);
    awaitImagesOf(window, "A");
    window.await("the keyboard", window.find("viewer-canvas")::isFocused);
    window.press(KeyCode.DIGIT1);
    window.await("pixel for pixel", () -> zoom(window) == 1);
    window.click("tab-plots");
    window.click("way-choose");
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.await("the same view", () -> zoom(window) == 1);
  }

  private static void madeAnew(OpenWindow window) {
    FileVersion before = difference(window);
    Menus menus = new Menus(window);
    menus.openAt("task-A-DAPI");
    menus.click("pair-run");
    window.click("answer-1");
    window.awaitWords("run-title", "Finished: everything is aligned"::equals);
    window.press(KeyCode.CONTROL, KeyCode.L);
    window.await(
        "the new difference", () -> images(window) != null && !difference(window).equals(before));
    awaitImagesOf(window, "A");
  }

  private static FileVersion difference(OpenWindow window) {
    PairImages images = Objects.requireNonNull(images(window));
    return images.layer(LayerKind.DIFFERENCE).orElseThrow().file().version();
  }

  private static void nothingToSee(OpenWindow window, SmallProject project) throws IOException {
    Files.writeString(project.pre("C", "DAPI"), "no image");
    Files.writeString(project.post("C", "DAPI"), "no image");
    try (Stream<Path> files = Files.walk(project.folder().resolve("processed/C"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    window.click("task-C-DAPI");
    window.await(
        "words", () -> window.allWords("empty-title").contains("There is nothing to look at"));
    assertThat(window.says("no-images")).contains("Post cannot be shown");
    window.click("task-A-DAPI");
    awaitImagesOf(window, "A");
    assertThat(window.allWords("empty-title")).isEmpty();
  }

  private static void awaitImagesOf(OpenWindow window, String sample) {
    window.await(
        "images of " + sample,
        () -> {
          ImageViewer viewer = viewer(window);
          PairImages images = images(window);
          return viewer != null
              && images != null
              && images.layers().stream().allMatch(layer -> isOf(layer, sample))
              && viewer.figures().isSharp();
        });
  }

  private static boolean isOf(Layer layer, String sample) {
    return layer.file().path().toString().contains("processed/" + sample + "/");
  }

  private static List<LayerKind> kinds(OpenWindow window) {
    return Objects.requireNonNull(images(window)).layers().stream().map(Layer::kind).toList();
  }

  private static double zoom(OpenWindow window) {
    return OpenWindow.onWindowThread(
        () -> {
          ImageViewer viewer = viewer(window);
          var view = viewer == null ? null : viewer.model().view().get();
          return view == null ? Double.NaN : view.zoom();
        });
  }

  private static @Nullable PairImages images(OpenWindow window) {
    return OpenWindow.onWindowThread(
        () -> {
          ImageViewer viewer = viewer(window);
          return viewer == null ? null : viewer.model().images().get();
        });
  }

  private static @Nullable ImageViewer viewer(OpenWindow window) {
    Scene scene = window.stage().getScene();
    return OpenWindow.onWindowThread(() -> (ImageViewer) scene.lookup(".image-viewer"));
  }
}
