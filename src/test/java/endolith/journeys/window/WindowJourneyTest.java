package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.ThisMachine;
import endolith.app.program.WorkerBatches;
import endolith.engine.synthetic.DemoPair;
import endolith.engine.synthetic.SyntheticSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does who opens the window for the first time, with real workers. */
class WindowJourneyTest {
  private static final Duration RUN = Duration.ofMinutes(8);
  private static final List<DemoPair> DEMO =
      List.of(pair("basalt_01", "DAPI", 21), pair("basalt_01", "SYBR", 22));

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  private static DemoPair pair(String sample, String dye, int seed) {
    SyntheticSpec spec = SyntheticSpec.of(600, 500).withSeed(seed).withShift(6.4, -4.2);
    return new DemoPair(sample, dye, "small", spec.withAngle(1.5));
  }

  @Test
  void demoThenAbortThenRunThenPlots() {
    HeldBatch batch = new HeldBatch(new WorkerBatches(new ThisMachine(), List.of()), 1);
    try (OpenWindow window = OpenWindow.in(home, 1280, 960, DEMO, new ThisMachine(), batch)) {
      Stalls stalls = Stalls.watch();
      window.click("try-demo");
      window.find("cell-basalt_01-DAPI");
      window.padBy(100);
      window.await(
          "both pairs chosen", () -> window.says("chosen-count").equals("2 pairs chosen"), RUN);

      window.click("run");
      window.click("abort");
      window.click("answer-1");
      batch.goOn();
      window.await("the stop", () -> window.says("run-title").equals("Stopped"), RUN);

      window.click("way-choose");
      window.click("choose-all");
      window.click("run");
      window.await("the end", () -> window.says("run-title").startsWith("Finished"), RUN);
      assertThat(window.says("run-title")).isEqualTo("Finished: everything is aligned");

      window.click("to-results");
      window.click("plot-fine_alignment");
      window.await(
          "how to read it", () -> window.says("plot-caption").contains("coloured fringes"), RUN);
      enlargeByKeys(window);
      assertThat(
              home.resolve("endolith-demo/processed/basalt_01/DAPI/tiff")
                  .resolve("04_difference_difference_pad100.tiff"))
          .matches(Files::isRegularFile);
      assertThat(stalls.longest()).isLessThan(Duration.ofSeconds(30));
    }
  }

  private static void enlargeByKeys(OpenWindow window) {
    Node plot = window.find("plot-large");
    window.await("the plot", plot::isFocusTraversable);
    OpenWindow.onWindowThread(
        () -> {
          plot.requestFocus();
          return true;
        });
    double whole = width(plot);
    window.press(KeyCode.ADD);
    window.await("a larger plot", () -> width(plot) > whole);
    for (int step = 0; step < 30; step++) {
      window.press(KeyCode.RIGHT);
    }
    window.find("plot-large");
    window.press(KeyCode.HOME);
    window.await("the whole plot", () -> width(plot) == whole);
    String caption = window.says("plot-caption");
    window.press(KeyCode.RIGHT);
    window.awaitWords("plot-caption", words -> !words.equals(caption));
  }

  private static double width(Node plot) {
    return OpenWindow.onWindowThread(
        () -> {
          ((Parent) plot).layout();
          return ((ImageView) plot.lookup(".image-view")).getFitWidth();
        });
  }
}
