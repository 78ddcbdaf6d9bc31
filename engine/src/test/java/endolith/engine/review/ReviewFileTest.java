package endolith.engine.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.engine.checkpoint.OutputLock;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.json.SealedJson;
import endolith.engine.parameter.Parameters;
import endolith.engine.review.Review.Reviewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of decisions on a pair. */
class ReviewFileTest {
  private static final Reviewer ANN = new Reviewer("ann");
  private static final Reviewer BEN = new Reviewer("ben");
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final ReviewedResult RESULT =
      new ReviewedResult("_pad10", "abc", "0123abcd", NOON.minusSeconds(600));

  @TempDir Path folder;
  private ReviewFile file;

  @BeforeEach
  void pair() throws IOException {
    file = new ReviewFile(new TaskFiles(folder.resolve("out"), "S 1", "Ø", Parameters.defaults()));
  }

  private Review decide(Decision decision, String note, Reviewer by, int seconds)
      throws IOException {
    return file.change(
        file.read(),
        review -> review.decided(decision, note, by, NOON.plusSeconds(seconds), RESULT));
  }

  @Test
  void whatWasDecidedIsReadAgain() throws IOException {
    assertThat(file.read()).isEqualTo(Review.NONE);
    decide(Decision.DOUBTFUL, "edge?", ANN, 0);
    Review kept = decide(Decision.ACCEPTED, "", BEN, 5);
    assertThat(file.read()).isEqualTo(kept);
    assertThat(kept.standing(RESULT))
        .contains(new Standing(Decision.ACCEPTED, "", "ben", NOON.plusSeconds(5), false));
    assertThat(kept.history()).hasSize(2);
    String text = Files.readString(file.path());
    assertThat(SealedJson.seal(text)).isEqualTo(SealedJson.Seal.WHOLE);
    assertThat(text).contains("\"version\" : 1,\n  \"decision\" : \"accepted\",");
  }

  @Test
  void aDecisionCanBeTakenBackAndStaysInTheHistory() throws IOException {
    decide(Decision.DOUBTFUL, "edge?", ANN, 0);
    decide(Decision.ACCEPTED, "", ANN, 5);
    Review back = file.change(file.read(), review -> review.takenBack(BEN, NOON.plusSeconds(9)));
    assertThat(back.standing(RESULT))
        .contains(new Standing(Decision.DOUBTFUL, "edge?", "ann", NOON, false));
    Review none = file.change(back, review -> review.takenBack(BEN, NOON.plusSeconds(10)));
    assertThat(none.standing(RESULT)).isEmpty();
    assertThat(file.change(none, review -> review.takenBack(BEN, NOON))).isEqualTo(none);
    assertThat(file.read().history())
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.takenBack()).isNotNull());
  }

  @Test
  void whatSomebodyElseDecidedMeanwhileIsNotOverwritten() throws IOException {
    Review seen = decide(Decision.ACCEPTED, "", ANN, 0);
    Review theirs = decide(Decision.REJECTED, "mirrored", BEN, 3);
    byte[] before = Files.readAllBytes(file.path());
    assertThatThrownBy(
            () -> file.change(seen, review -> review.decided(null, "", ANN, NOON, RESULT)))
        .isInstanceOfSatisfying(
            ReviewConflictException.class, conflict -> assertThat(conflict.now()).isEqualTo(theirs))
        .hasMessageContaining("review.json");
    assertThat(file.path()).hasBinaryContent(before);
  }

  @Test
  void ofManyAtOnceNoneIsLost() throws Exception {
    int reviewers = 8;
    List<Future<Integer>> conflicts = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(reviewers)) {
      for (int i = 0; i < reviewers; i++) {
        Reviewer by = new Reviewer("reviewer " + i);
        Callable<Integer> work = () -> untilWritten(by);
        conflicts.add(threads.submit(work));
      }
    }
    for (Future<Integer> each : conflicts) {
      each.get();
    }
    assertThat(file.read().history()).extracting(ReviewEntry::by).doesNotHaveDuplicates();
    assertThat(file.read().history()).hasSize(reviewers);
    try (Stream<Path> all = Files.list(file.path().getParent())) {
      assertThat(all).containsExactly(file.path());
    }
  }

  private int untilWritten(Reviewer by) throws IOException {
    for (int conflicts = 0; ; conflicts++) {
      try {
        decide(Decision.DOUBTFUL, "", by, 0);
        return conflicts;
      } catch (ReviewConflictException e) {
        // somebody was faster
      }
    }
  }

  @Test
  void aBatchInTheFolderIsInNobodysWay() throws IOException {
    try (OutputLock _ = OutputLock.claim(folder.resolve("out"))) {
      decide(Decision.ACCEPTED, "", ANN, 0);
      assertThat(OutputLock.isHeld(folder.resolve("out"))).isTrue();
    }
    assertThat(file.read().history()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no json", "{}", "{\"version\":1,\"history\":[]}\n"})
  void whatIsDamagedIsNamedAndLeftAlone(String content) throws IOException {
    decide(Decision.ACCEPTED, "", ANN, 0);
    Files.writeString(file.path(), content);
    assertThatThrownBy(() -> decide(Decision.REJECTED, "", ANN, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file.path().toString())
        .hasMessageContaining("rename it");
    assertThat(file.path()).hasContent(content);
  }

  @Test
  void aFlippedBitIsNoticed() throws IOException {
    decide(Decision.ACCEPTED, "fine", ANN, 0);
    byte[] bytes = Files.readAllBytes(file.path());
    for (int at = 0; at < bytes.length; at += 7) {
      byte[] flipped = bytes.clone();
      flipped[at] ^= 4;
      Files.write(file.path(), flipped);
      assertThatThrownBy(file::read).hasMessageContaining(file.path().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"version\" : 1,>\"version\" : 2,",
        "\"version\" : 1,>\"version\" : 1,\n  \"candidates\" : [ 3 ],",
        "\"by\" : \"ann\">\"by\" : \"ann\", \"with\" : \"a microscope\"",
        "\"decision\" : \"accepted\">\"decision\" : \"praised\"",
        "\"pixels\">\"colours\" : 1, \"pixels\"",
      })
  void whatAnotherVersionKeepsIsNotLost(String change) throws IOException {
    decide(Decision.ACCEPTED, "", ANN, 0);
    String[] words = change.split(">", 2);
    String ours = Files.readString(file.path());
    String open = ours.substring(0, ours.lastIndexOf(",\n  \"checksum\"")) + "\n}\n";
    String theirs = sealed(open.replace(words[0], words[1]));
    Files.writeString(file.path(), theirs);
    assertThatThrownBy(() -> decide(Decision.REJECTED, "", ANN, 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another version of Endolith")
        .hasMessageContaining(file.path().toString());
    assertThat(file.path()).hasContent(theirs);
  }

  private static String sealed(String text) {
    String body = text.substring(0, text.length() - "\n}\n".length());
    CRC32C sum = new CRC32C();
    sum.update(body.getBytes(StandardCharsets.UTF_8));
    return body + ",\n  \"checksum\" : \"%08x\"\n}\n".formatted(sum.getValue());
  }

  @Test
  void noLinkIsFollowed() throws IOException {
    decide(Decision.ACCEPTED, "", ANN, 0);
    Path elsewhere = folder.resolve("elsewhere.json");
    Files.move(file.path(), elsewhere);
    Files.createSymbolicLink(file.path(), elsewhere);
    byte[] before = Files.readAllBytes(elsewhere);
    assertThatThrownBy(file::read).hasMessageContaining("it is a link");
    Files.delete(file.path());
    Path pair = file.path().getParent();
    Files.delete(pair);
    Path stranger = Files.createDirectory(folder.resolve("stranger"));
    Files.createSymbolicLink(pair, stranger);
    assertThatThrownBy(() -> decide(Decision.REJECTED, "", ANN, 1))
        .hasMessageContaining("is a link");
    assertThat(stranger).isEmptyDirectory();
    assertThat(elsewhere).hasBinaryContent(before);
  }

  @Test
  void aNoteIsALineOfItsOwnAndNotWithoutEnd() throws IOException {
    decide(Decision.ACCEPTED, " a\nb\u001b[31m \u202ec\u2028", ANN, 0);
    assertThat(file.read().standing(RESULT).orElseThrow().note()).isEqualTo("a b [31m  c");
    assertThatThrownBy(() -> decide(Decision.REJECTED, "x".repeat(Review.MOST_NOTE + 1), ANN, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(file.read().history()).hasSize(1);
  }
}
