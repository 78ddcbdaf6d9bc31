package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.synthetic.DemoPair;
import endolith.engine.synthetic.SyntheticSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What a person does who opens the window for the first time, with real workers. */
class WindowJourneyTest {
  private static final Duration RUN = Duration.ofMinutes(4);
  private static final List<DemoPair> DEMO =
      List.of(pair("basalt_01", "DAPI", 21), pair("basalt_01", "SYBR", 22));

  private final FxRobot person = new FxRobot();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  private static DemoPair pair(String sample, String dye, int seed) {
    SyntheticSpec spec = SyntheticSpec.of(600, 500).withSeed(seed).withShift(6.4, -4.2);
    return new DemoPair(sample, dye, "small", spec.withAngle(1.5));
  }

  private void click(OpenWindow window, String id) {
    person.clickOn(window.find(id));
  }

  private static String says(OpenWindow window, String id) {
    Node node = window.stage().getScene().lookup("#" + id);
    return node instanceof Labeled labeled ? labeled.getText() : "";
  }

  @Test
  void demoThenAbortThenRunThenPlots() {
    try (OpenWindow window = OpenWindow.in(home, 980, 760, DEMO)) {
      Stalls stalls = Stalls.watch();
      click(window, "try-demo");
      window.find("cell-basalt_01-DAPI");
      smallPadding(window);
      window.await(
          "both pairs chosen",
          () -> says(window, "chosen-count").equals("2 pairs chosen"),
          Duration.ofSeconds(30));

      click(window, "run");
      click(window, "abort");
      OpenWindow.onWindowThread(() -> true);
      click(window, "answer-1");
      window.await(
          "the stop", () -> says(window, "run-title").equals("Stopped"), Duration.ofSeconds(20));

      click(window, "way-choose");
      click(window, "choose-all");
      click(window, "run");
      window.await("the end", () -> says(window, "run-title").startsWith("Finished"), RUN);
      assertThat(window.words("run-title")).isEqualTo("Finished: everything is aligned");

      click(window, "to-results");
      click(window, "plot-fine_alignment");
      window.await(
          "how to read it",
          () -> says(window, "plot-caption").contains("coloured fringes"),
          Duration.ofSeconds(20));
      assertThat(
              home.resolve("endolith-demo/processed/basalt_01/DAPI/tiff")
                  .resolve("04_difference_difference_pad100.tiff"))
          .matches(Files::isRegularFile);
      assertThat(stalls.longest()).isLessThan(Duration.ofSeconds(3));
    }
  }

  private static void smallPadding(OpenWindow window) {
    Node stage = window.find("stage-1");
    OpenWindow.onWindowThread(
        () -> {
          ((TitledPane) stage).setExpanded(true);
          return true;
        });
    Node pad = window.find("parameter-pad");
    OpenWindow.onWindowThread(
        () -> {
          ((TextInputControl) pad).setText("100");
          return true;
        });
  }
}
