package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.ThisMachine;
import endolith.app.program.WorkerBatches;
import endolith.app.window.frame.Page;
import endolith.journeys.terminal.SmallProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a batch runs, every screen tells of it, and what cannot be begun says why. */
class RunningJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void wherever() throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("granite")).withPair("A", "DAPI").withPair("B", "DAPI");
    Path odd = project.folder().resolve("raw/B/no_stain_DAPI.tif");
    Files.write(odd, new byte[8]);
    HeldBatch held = new HeldBatch(new WorkerBatches(new ThisMachine(), List.of()), 1);
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine(), held)) {
      window.awaitWords("chosen-count", "2 pairs chosen"::equals);
      assertThat(title(window)).isEqualTo("granite – Endolith");
      window.awaitWords("status-machine", words -> words.startsWith("Free: "));
      window.awaitWords("status-run", "Nothing runs"::equals);
      window.awaitWords("status-problems", "1 problem"::equals);
      window.padBy(100);
      window.pointAt("cell-A-DAPI");
      window.await(
          "what its files are",
          () -> window.allWords("cell-file").stream().anyMatch(w -> w.contains(" px, 8-bit ")));
      window.awaitWords("estimate", words -> words.startsWith("about "));
      List<Integer> percents = percents(window);
      window.click("run");
      window.awaitWords("run-line", words -> words.startsWith("1 of 2 pairs complete"));
      window.click("way-choose");
      window.await("one is done", () -> spoken(window, "A").contains("aligned"));
      assertThat(spoken(window, "B")).contains("waiting");
      assertThat(window.says("chosen-count")).startsWith("Something runs already.");
      assertThat(window.isUsable("run")).isFalse();
      window.await("the title", () -> title(window).matches("\\d+ % · granite – Endolith"));
      assertThat(way(window)).matches("Run \\d+ %");
      window.awaitWords("status-run", words -> words.matches("Running, \\d+ %: 1 of 2 pairs .*"));
      window.awaitWords("status-workers", words -> words.matches("Workers: .* [MG]iB"));
      held.goOn();
      window.await("the end", () -> title(window).equals("granite – Endolith"));
      window.await("the other", () -> spoken(window, "B").contains("aligned"));
      assertThat(way(window)).isEqualTo("Run");
      assertThat(percents).isSorted().contains(0).allMatch(percent -> percent <= 100);
      window.awaitWords("status-run", "Finished: everything is aligned"::equals);
      window.click("way-look");
      window.click("status-problems");
      assertThat(window.compositionRoot().page().get()).isEqualTo(Page.CHOOSE);
      window.await("unfolded", () -> !window.allWords("problem-what").isEmpty());
    }
  }

  /** What the title tells from now on. */
  private static List<Integer> percents(OpenWindow window) {
    List<Integer> percents = new CopyOnWriteArrayList<>();
    return OpenWindow.onWindowThread(
        () -> {
          window
              .stage()
              .titleProperty()
              .addListener(
                  (any, before, now) -> {
                    int end = now.indexOf(" %");
                    if (end > 0) {
                      percents.add(Integer.valueOf(now.substring(0, end)));
                    }
                  });
          return percents;
        });
  }

  private static String title(OpenWindow window) {
    return OpenWindow.onWindowThread(() -> window.stage().getTitle());
  }

  private static String way(OpenWindow window) {
    return ((ToggleButton) window.find("way-run")).getText();
  }

  private static String spoken(OpenWindow window, String sample) {
    return String.valueOf(window.find("cell-" + sample + "-DAPI").getAccessibleText());
  }
}
