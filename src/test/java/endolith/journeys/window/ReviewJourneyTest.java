package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.ThisMachine;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.parameter.Parameters;
import endolith.engine.review.Decision;
import endolith.engine.review.Review.Reviewer;
import endolith.engine.review.ReviewEntry;
import endolith.engine.review.ReviewFile;
import endolith.engine.review.ReviewedResult;
import endolith.journeys.terminal.SmallProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person goes through the results and decides on each by a key. */
class ReviewJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  @Test
  void decisionsByKeys() throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p"))
            .withPair("A", "DAPI")
            .withPair("B", "DAPI")
            .withPair("C", "DAPI");
    try (OpenWindow window = OpenWindow.with(home, project.folder(), new ThisMachine())) {
      window.awaitWords("chosen-count", "3 pairs chosen"::equals);
      window.padBy(100);
      window.click("run");
      window.awaitWords("run-title", words -> words.startsWith("Finished"));
      window.click("way-look");
      window.awaitWords("review-count", "0 of 3 reviewed"::equals);
      window.press(KeyCode.CONTROL, KeyCode.DIGIT3);
      window.await("the list", window.find("task-list")::isFocused);
      window.press(KeyCode.HOME);
      awaitPair(window, "A");
      quickly(window);
      decide(window);
      write(window);
      meetAnother(window);
      takeBack(window);
      elsewhere(window);
      outdate(window);
    }
  }

  /** Without waiting for what is written. */
  private static void quickly(OpenWindow window) {
    window.press(KeyCode.R);
    window.press(KeyCode.A);
    window.press(KeyCode.D);
    window.awaitWords("review-count", "3 of 3 reviewed"::equals);
    for (int i = 0; i < 3; i++) {
      window.press(KeyCode.CONTROL, KeyCode.Z);
    }
    window.awaitWords("review-count", "0 of 3 reviewed"::equals);
  }

  /** One key each, and on to the next. */
  private void decide(OpenWindow window) throws Exception {
    awaitPair(window, "A");
    window.press(KeyCode.A);
    awaitPair(window, "B");
    window.awaitWords("review-count", "1 of 3 reviewed"::equals);
    window.press(KeyCode.R);
    awaitPair(window, "C");
    window.awaitWords("review-count", "2 of 3 reviewed"::equals);
    assertThat(window.find("review-doubtful").isDisabled()).isFalse();
    window.press(KeyCode.PAGE_UP);
    window.await("a pair above", () -> !standing(window).startsWith("C "));
    window.press(KeyCode.N);
    awaitPair(window, "C");
    window.await("the badges", () -> window.allWords("decision-accepted").contains("accepted"));
    assertThat(window.allWords("decision-rejected")).contains("rejected");
    assertThat(history("A"))
        .extracting(ReviewEntry::decision)
        .containsExactly(Decision.REJECTED, Decision.ACCEPTED);
  }

  /** Letters in a field are letters. */
  private void write(OpenWindow window) throws Exception {
    window.click("review-note");
    window.write("a dull read, and near");
    assertThat(window.typed("review-note")).isEqualTo("a dull read, and near");
    assertThat(window.says("review-count")).isEqualTo("2 of 3 reviewed");
    window.press(KeyCode.ENTER);
    window.await("the list", window.find("task-list")::isFocused);
    window.press(KeyCode.D);
    window.awaitWords("review-count", "3 of 3 reviewed"::equals);
    awaitPair(window, "C");
    assertThat(file("C").read().last().orElseThrow())
        .satisfies(
            entry -> {
              assertThat(entry.decision()).isEqualTo(Decision.DOUBTFUL);
              assertThat(entry.note()).isEqualTo("a dull read, and near");
            });
  }

  /** Seen by itself; and what was decided at the same moment is not written over. */
  private void meetAnother(OpenWindow window) throws Exception {
    ReviewFile file = file("C");
    byBen(file, Decision.DOUBTFUL);
    window.await("what ben decided", () -> standing(window).contains("doubtful by ben"));
    Node list = window.find("task-list");
    OpenWindow.onWindowThread(
        () -> {
          byBen(file, Decision.REJECTED);
          list.fireEvent(keyA(KeyEvent.KEY_PRESSED));
          list.fireEvent(keyA(KeyEvent.KEY_RELEASED));
          return true;
        });
    window.await(
        "the conflict",
        () ->
            window.allWords("notice-words").stream()
                .anyMatch(words -> words.contains("C / DAPI") && words.contains("by ben")));
    window.await("what is kept", () -> standing(window).contains("rejected by ben"));
    assertThat(file.read().last().orElseThrow().decision()).isEqualTo(Decision.REJECTED);
    window.press(KeyCode.A);
    window.await("mine", () -> standing(window).contains("accepted by "));
  }

  private static KeyEvent keyA(EventType<KeyEvent> type) {
    return new KeyEvent(type, "", "a", KeyCode.A, false, false, false, false);
  }

  private void byBen(ReviewFile file, Decision decision) {
    try {
      ReviewedResult seen = result("C");
      file.change(
          file.read(),
          review -> review.decided(decision, "seen it", new Reviewer("ben"), Instant.now(), seen));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void takeBack(OpenWindow window) throws Exception {
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.await("ben's again", () -> standing(window).contains("rejected by ben"));
    assertThat(history("C")).last().satisfies(act -> assertThat(act.takenBack()).isNotNull());
    window.press(KeyCode.U);
    window.awaitWords("review-count", "2 of 3 reviewed"::equals);
    window.press(KeyCode.CONTROL, KeyCode.Z);
    window.awaitWords("review-count", "3 of 3 reviewed"::equals);
  }

  /** The table follows, and so does the board. */
  private void elsewhere(OpenWindow window) {
    window.openTab("result-tabs", "tab-table");
    window.await("the column", () -> window.allWords("table-cell").contains("accepted"));
    window.click("way-choose");
    window.pointAt("cell-A-DAPI");
    window.await(
        "the detail",
        () -> window.allWords("cell-line").stream().anyMatch(w -> w.startsWith("accepted by ")));
    window.click("way-look");
  }

  private void outdate(OpenWindow window) {
    window.click("way-choose");
    window.click("choose-none");
    window.click("cell-B-DAPI");
    window.awaitWords("chosen-count", "1 pair chosen"::equals);
    window.padBy(110);
    window.await(
        "the board", () -> window.allWords("cell-line").stream().noneMatch(String::isEmpty));
    window.click("run");
    window.awaitWords("run-title", words -> words.startsWith("Finished"));
    window.click("way-look");
    window.awaitWords("review-count", "0 of 1 reviewed, 1 outdated"::equals);
    window.await(
        "the badge",
        () -> window.allWords("decision-outdated").stream().anyMatch("outdated: rejected"::equals));
    window.await("why", () -> standing(window).contains("Outdated: rejected by "));
  }

  private static String standing(OpenWindow window) {
    return window.says("review-standing");
  }

  private static void awaitPair(OpenWindow window, String sample) {
    window.await("pair " + sample, () -> standing(window).startsWith(sample + " / DAPI: "));
    window.await(
        "its place in the list",
        () ->
            window.find("task-list") instanceof ListView<?> list
                && String.valueOf(list.getSelectionModel().getSelectedItem())
                    .contains("sample=" + sample + ","));
  }

  private TaskFiles files(String sample) throws Exception {
    return new TaskFiles(
        home.resolve("p/processed"), sample, "DAPI", Parameters.of(Map.of("pad", "100")));
  }

  private ReviewFile file(String sample) throws Exception {
    return new ReviewFile(files(sample));
  }

  private ReviewedResult result(String sample) {
    try {
      return ReviewedResult.of(files(sample)).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<ReviewEntry> history(String sample) throws Exception {
    return file(sample).read().history();
  }
}
