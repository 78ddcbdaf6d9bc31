package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.compare.ComparedValue;
import endolith.app.memory.ThisMachine;
import endolith.engine.parameter.SubtractionParameters;
import endolith.engine.plot.PlotKind;
import endolith.journeys.terminal.SmallProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One pair under several values of a setting: figures and plots side by side. */
class CompareJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void valuesAreComparedAndLeaveNothingBehind() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.padBy(100);
      window.awaitWords("chosen-count", "1 pair chosen"::equals);
      window.click("run");
      window.awaitWords("run-title", title -> title.startsWith("Finished"));
      window.click("to-results");
      window.openTab("result-tabs", "tab-compare");

      window.choose("compare-parameter", SubtractionParameters.MANUAL_SCALE);
      window.type("compare-values", "1.5, many");
      window.awaitWords("compare-objection", words -> words.startsWith("\"many\" cannot be used"));
      window.type("compare-values", "1.5, 2, 2.0");
      window.click("compare-start");
      window.awaitWords("compare-line", "Done."::equals);

      @SuppressWarnings("unchecked")
      TableView<ComparedValue> table = (TableView<ComparedValue>) window.find("compare-table");
      assertThat(OpenWindow.onWindowThread(() -> List.copyOf(table.getItems())))
          .extracting(ComparedValue::value)
          .containsExactly("manual_scale=1.5", "manual_scale=2", "manual_scale=2.0");
      assertThat(window.says("compare-same")).isEqualTo("2, 2.0: same result to the last digit.");
      window.choose("compare-kind", PlotKind.RATIO_HISTOGRAM);
      window.awaitWords("compare-kind-caption", words -> words.startsWith("How to read"));
      window.await(
          "a picture for each result, and one of what changed",
          () ->
              window.find("compare-kind-plots").lookupAll(".image-view").stream()
                      .filter(node -> ((ImageView) node).getImage() != null)
                      .count()
                  == 3);
      assertThat(window.allWords("side-share")).noneMatch(String::isBlank);
    }
    try (Stream<Path> left = Files.list(project.folder().resolve("processed"))) {
      assertThat(left).noneMatch(path -> path.getFileName().toString().contains("compare"));
    }
    assertThat(project.differenceImages()).hasSize(1);
  }
}
