package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.ThisMachine;
import endolith.journeys.terminal.SmallProject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log of a pair, in a table that grows as the log does. */
class LogJourneyTest {
  private static final String LINE = "2026-12-01 08:00:01,123 INFO  e.engine.Task - line %d%n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  private static void add(Path log, int from, int to) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append(LINE.formatted(i));
    }
    Files.writeString(log, lines, StandardOpenOption.APPEND);
  }

  private static boolean shows(OpenWindow window, String message) {
    return OpenWindow.onWindowThread(
        () ->
            window.find("log-table").lookupAll(".table-row-cell").stream()
                .filter(Node::isVisible)
                .map(row -> ((TableRow<?>) row))
                .filter(row -> !((IndexedCell<?>) row).isEmpty())
                .anyMatch(row -> String.valueOf(row.getItem()).contains(message)));
  }

  private static int rows(OpenWindow window) {
    return OpenWindow.onWindowThread(
        () -> ((TableView<?>) window.find("log-table")).getItems().size());
  }

  private static boolean follows(OpenWindow window) {
    return OpenWindow.onWindowThread(() -> ((ToggleButton) window.find("log-follow")).isSelected());
  }

  @Test
  void theEndIsFollowedUntilAPersonScrollsUp() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.padBy(100);
      window.awaitWords("chosen-count", "1 pair chosen"::equals);
      window.click("run");
      window.awaitWords("run-title", title -> title.startsWith("Finished"));
      Path log = project.folder().resolve("processed/.endolith/tasks/A/DAPI.log");
      try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
        file.setLength(100L << 20);
      }
      Files.writeString(log, "\n", StandardOpenOption.APPEND);
      add(log, 0, 200);
      window.click("to-results");
      window.openTab("result-tabs", "tab-report");
      window.await("the end of the log", () -> shows(window, "line 199"));
      add(log, 200, 400);
      window.await("the new end of the log", () -> shows(window, "line 399"));
      assertThat(follows(window)).isTrue();

      window.turnWheel("log-table", true);
      window.await("that it stays where it is", () -> !follows(window));
      int before = rows(window);
      add(log, 400, 600);
      window.await("new lines", () -> rows(window) == before + 200);
      assertThat(shows(window, "line 599")).isFalse();
      window.click("log-follow");
      window.await("the end again", () -> shows(window, "line 599"));

      window.click("log-errors");
      window.await("no errors", () -> rows(window) == 0);
    }
  }
}
