package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images with names of any kind become a project, and that can be taken back. */
class ArrangeJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void imagesWithOtherNames() throws Exception {
    Path folder = home.resolve("from the microscope");
    Files.createDirectories(folder.resolve("Probe 7"));
    Path before = folder.resolve("Probe 7/vor DAPI.tif");
    Path after = folder.resolve("Probe 7/mystery.tif");
    new SyntheticPair(SyntheticSpec.of(200, 150)).writeTo(after, before);
    byte[] original = Files.readAllBytes(before);
    Path made = folder.resolve("raw/Probe 7/Probe 7_PreStain_DAPI.tif");
    try (OpenWindow window = OpenWindow.in(home, 1024, 700, List.of())) {
      WindowThread.ask(
          () -> {
            window.compositionRoot().start().open(folder);
            return true;
          });
      window.awaitWords("start-problem", words -> words.contains("no folder \"raw\""));
      window.click("arrange");
      window.awaitWords("arrange-line", "2 images were found."::equals);
      window.awaitWords("arrange-write", "Bring in 1 image"::equals);
      assertThat(UnnamedControls.in(window)).isEmpty();
      TableView<?> table = (TableView<?>) window.find("arrange-files");
      WindowThread.ask(
          () -> {
            table.getSelectionModel().select(0);
            return true;
          });
      window.type("arrange-dye", "DAPI");
      window.click("set-dye");
      WindowThread.ask(
          () -> {
            table.getSelectionModel().select(0);
            return true;
          });
      window.click("set-post");
      window.awaitWords("arrange-write", "Bring in 2 images"::equals);
      window.click("arrange-write");
      window.awaitWords("arrange-line", "2 images were brought in."::equals);
      assertThat(made).hasBinaryContent(original);
      assertThat(before).hasBinaryContent(original);
      window.click("arrange-undo");
      window.awaitWords("arrange-line", "2 images were taken away again."::equals);
      assertThat(made).doesNotExist();
      window.awaitWords("arrange-write", "Bring in 2 images"::equals);
      window.click("arrange-link");
      window.click("arrange-write");
      window.awaitWords("arrange-line", "2 images were brought in."::equals);
      window.press(KeyCode.ESCAPE);
      window.awaitWords("chosen-count", "1 pair chosen"::equals);
      assertThat(before).hasBinaryContent(original);
    }
  }
}
