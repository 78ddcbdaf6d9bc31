package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.preflight.Machine;
import endolith.journeys.terminal.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped in stage 3 goes on from there, to the same result. */
class AbortAndResumeJourneyTest {
  private static final int MOST_TRIES = 5;
  private static final String INTERIOR = "Interior alignment";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void abortInStageThreeThenResume() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Path tiff = project.folder().resolve("processed/A/DAPI/tiff");
    Path padded = tiff.resolve("01_padded_post_pad100.tiff");
    Path difference = tiff.resolve("04_difference_difference_pad100.tiff");
    try (OpenWindow window = OpenWindow.with(home, project.folder(), Machine.THIS)) {
      window.padBy(100);
      window.awaitWords("chosen-count", "1 pair chosen"::equals);
      stopInStageThree(window);
      assertThat(project.unfinishedFiles()).isEmpty();
      FileTime made = Files.getLastModifiedTime(padded);

      runAgain(window);
      window.awaitWords("run-title", title -> title.startsWith("Finished"));
      assertThat(Files.getLastModifiedTime(padded)).isEqualTo(made);
      byte[] resumed = Files.readAllBytes(difference);

      window.click("way-choose");
      window.click("run-force");
      runAgain(window);
      window.awaitWords("run-title", title -> title.startsWith("Finished"));
      assertThat(Files.getLastModifiedTime(padded)).isNotEqualTo(made);
      assertThat(Files.readAllBytes(difference)).isEqualTo(resumed);
    }
  }

  /** Nobody's hand is sure: a run that was too quick is made again. */
  private static void stopInStageThree(OpenWindow window) throws IOException {
    window.click("run");
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      window.await(
          "stage 3, or the end",
          () -> window.allWords("stage-words").contains(INTERIOR) || isOver(window));
      if (!isOver(window)) {
        window.click("abort");
        window.click("answer-1");
        window.await("the end", () -> isOver(window));
      }
      if (window.says("run-title").equals("Stopped")) {
        break;
      }
      window.click("way-choose");
      if (tries == 1) {
        window.click("run-force");
      }
      runAgain(window);
    }
    assertThat(window.says("run-title")).isEqualTo("Stopped");
    assertThat(window.says("run-line")).contains("What is finished stays");
  }

  private static boolean isOver(OpenWindow window) {
    String title = window.says("run-title");
    return title.startsWith("Finished") || title.equals("Stopped");
  }

  private static void runAgain(OpenWindow window) {
    window.click("way-choose");
    window.click("choose-all");
    window.awaitWords("chosen-count", "1 pair chosen"::equals);
    window.click("run");
    window.await("the run", () -> !isOver(window));
  }
}
