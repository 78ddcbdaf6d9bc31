package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import endolith.app.memory.ThisMachine;
import endolith.app.program.WorkerBatches;
import endolith.journeys.terminal.SmallProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped in stage 3 goes on from there, to the same result. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class AbortAndResumeJourneyTest {
  private static final int MOST_TRIES = 6;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void abortInStageThreeThenResume() throws Exception {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      SmallProject project = SmallProject.in(home.resolve("p" + tries)).withPair("A", "DAPI");
      HeldWorker batch = new HeldWorker(new WorkerBatches(new ThisMachine(), List.of()), 3);
      try (batch;
          OpenWindow window =
              OpenWindow.with(
                  home.resolve("home" + tries), project.folder(), new ThisMachine(), batch)) {
        if (isStoppedInStageThree(window, project, batch)) {
          resumeAndCompare(window, project);
          return;
        }
      }
    }
    fail("stage 3 was too quick to be caught");
  }

  private static Path tiff(SmallProject project, String name) {
    return project.folder().resolve("processed/A/DAPI/tiff/" + name + "_pad100.tiff");
  }

  private static boolean isStoppedInStageThree(
      OpenWindow window, SmallProject project, HeldWorker batch) throws Exception {
    window.padBy(100);
    window.awaitWords("chosen-count", "1 pair chosen"::equals);
    window.click("run");
    batch.await();
    if (Files.exists(tiff(project, "03_interior_aligned_pre"))) {
      batch.release();
      window.awaitWords("run-title", title -> title.startsWith("Finished"));
      return false;
    }
    try {
      window.click("abort");
      window.awaitWords("question-title", "Stop this run?"::equals);
      window.click("answer-1");
      window.awaitWords("run-title", title -> title.startsWith("Stopping"));
    } finally {
      batch.release();
    }
    window.awaitWords(
        "run-title", title -> title.equals("Stopped") || title.startsWith("Finished"));
    assertThat(project.unfinishedFiles()).isEmpty();
    if (Files.exists(tiff(project, "03_interior_aligned_pre"))) {
      return false; // it was held too close to the end of the stage
    }
    assertThat(window.says("run-title")).isEqualTo("Stopped");
    assertThat(window.says("run-line")).contains("What is finished stays");
    return true;
  }

  private static void resumeAndCompare(OpenWindow window, SmallProject project) throws Exception {
    Path padded = tiff(project, "01_padded_post");
    Path difference = tiff(project, "04_difference_difference");
    FileTime made = Files.getLastModifiedTime(padded);
    window.click("go-on");
    window.await("the run", () -> !window.says("run-title").equals("Stopped"));
    window.awaitWords("run-title", title -> title.startsWith("Finished"));
    assertThat(Files.getLastModifiedTime(padded)).isEqualTo(made);
    byte[] resumed = Files.readAllBytes(difference);

    window.click("way-choose");
    window.click("run-force");
    runAgain(window);
    window.await(
        "everything made again",
        () -> window.says("run-title").startsWith("Finished") && !made.equals(timeOf(padded)));
    assertThat(Files.readAllBytes(difference)).isEqualTo(resumed);
  }

  private static FileTime timeOf(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (java.io.IOException e) {
      return FileTime.fromMillis(0); // just being replaced
    }
  }

  private static void runAgain(OpenWindow window) {
    window.click("way-choose");
    window.awaitWords("run", words -> words.startsWith("Run"));
    window.click("choose-all");
    window.awaitWords("chosen-count", "1 pair chosen"::equals);
    window.click("run");
    window.await("the run", () -> !window.says("run-title").equals("Stopped"));
  }
}
