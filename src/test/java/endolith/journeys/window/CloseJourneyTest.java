package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.ThisMachine;
import endolith.app.program.WorkerBatches;
import endolith.journeys.terminal.SmallProject;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing the window while a batch runs asks; what is left is offered at the next start. */
class CloseJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void closingAsksAndTheNextStartGoesOn() throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p"))
            .withPair("A", "DAPI")
            .withPair("B", "DAPI")
            .withPair("C", "DAPI");
    HeldBatch batch = new HeldBatch(new WorkerBatches(new ThisMachine(), List.of()), 1);
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine(), batch)) {
      window.padBy(100);
      window.awaitWords("chosen-count", "3 pairs chosen"::equals);
      window.click("run");
      window.awaitWords("run-line", words -> words.startsWith("1 of 3"));
      close(window);
      window.awaitWords("question-title", "A run is going on"::equals);
      close(window);
      window.await("one question", () -> window.allWords("question-title").size() == 1);
      window.click("answer-0");
      assertThat(isOpen(window)).isTrue();
      close(window);
      window.click("answer-1");
      batch.goOn();
      window.await("the window to close", () -> !isOpen(window));
    }
    assertThat(project.unfinishedFiles()).isEmpty();
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.await(
          "the offer",
          () ->
              window.allWords("notice-words").stream()
                  .anyMatch(words -> words.contains("did not come to its end")));
      window.click("resume");
      window.awaitWords("run-title", title -> title.startsWith("Finished"));
      assertThat(project.differenceImages()).hasSize(3);
    }
  }

  private static boolean isOpen(OpenWindow window) {
    return window.stage().isShowing();
  }

  /** As the cross in the window's frame does. */
  private static void close(OpenWindow window) {
    OpenWindow.onWindowThread(
        () -> {
          window
              .stage()
              .fireEvent(new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
          return true;
        });
  }
}
