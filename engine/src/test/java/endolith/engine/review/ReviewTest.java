package endolith.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ManifestFile;
import endolith.engine.checkpoint.RecordedContent;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.fixture.EarlierProject;
import endolith.engine.json.Json;
import endolith.engine.parameter.Parameters;
import endolith.engine.pipeline.StoredResult;
import endolith.engine.review.Review.Reviewer;
import endolith.engine.task.TaskResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How decisions stand when results are made anew. */
class ReviewTest {
  private static final Reviewer ANN = new Reviewer("ann");
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

  @TempDir Path folder;

  private static ReviewedResult result(String suffix, @Nullable String pixels, int made) {
    return new ReviewedResult(suffix, "abc", pixels, NOON.minusSeconds(made));
  }

  @Test
  void aResultMadeAnewIsTheSameOnlyWithTheSamePixels() {
    ReviewedResult known = result("", "01", 9);
    assertThat(known.isSameAs(result("", "01", 3))).isTrue();
    assertThat(known.isSameAs(result("", "02", 9))).isFalse();
    assertThat(known.isSameAs(result("_pad10", "01", 9))).isFalse();
    // Verification takes the checksum of what had none; the image is the same.
    assertThat(result("", null, 9).isSameAs(known)).isTrue();
    assertThat(result("", null, 9).isSameAs(result("", null, 3))).isFalse();
  }

  @Test
  void aDecisionOnAnotherResultIsOutdatedUntilThatResultIsBack() {
    ReviewedResult first = result("", "01", 9);
    ReviewedResult second = result("", "02", 3);
    Review review = Review.NONE.decided(Decision.ACCEPTED, "good", ANN, NOON, first);
    assertThat(review.standing(first).orElseThrow().isReviewed()).isTrue();
    assertThat(review.standing(second))
        .contains(new Standing(Decision.ACCEPTED, "good", "ann", NOON, true));
    assertThat(review.standing(second).orElseThrow().isReviewed()).isFalse();
    assertThat(review.standing(null).orElseThrow().outdated()).isTrue();

    Review both = review.decided(Decision.REJECTED, "", ANN, NOON.plusSeconds(1), second);
    assertThat(both.standing(second).orElseThrow().decision()).isEqualTo(Decision.REJECTED);
    assertThat(both.standing(first).orElseThrow().decision()).isEqualTo(Decision.ACCEPTED);
    assertThat(both.takenBack(ANN, NOON).standing(second).orElseThrow().outdated()).isTrue();
  }

  @Test
  void aNoteDoesNotRenewAnOutdatedDecision() {
    Review review =
        Review.NONE
            .decided(Decision.ACCEPTED, "", ANN, NOON, result("", "01", 9))
            .noted("look again", ANN, NOON.plusSeconds(1), result("", "02", 3));
    assertThat(review.standing(result("", "02", 3)))
        .contains(new Standing(Decision.ACCEPTED, "look again", "ann", NOON.plusSeconds(1), true));
    assertThat(Review.NONE.noted("odd", ANN, NOON, result("", "01", 9)).last().orElseThrow())
        .satisfies(
            entry -> {
              assertThat(entry.decision()).isNull();
              assertThat(entry.note()).isEqualTo("odd");
            });
  }

  @Test
  void resultsOfEarlierVersionsCanBeDecidedOn() throws Exception {
    EarlierProject project = EarlierProject.in(folder);
    Parameters parameters = Parameters.of(Map.of("pad", "10"));
    TaskFiles files = new TaskFiles(project.output(), "Basalt_1", "DAPI", parameters);
    ReviewedResult now = ReviewedResult.of(files).orElseThrow();
    assertThat(now.pixels()).isNull();
    assertThat(now.suffix()).isEqualTo("_pad10");
    ReviewFile file = new ReviewFile(files);
    file.change(Review.NONE, none -> none.decided(Decision.DOUBTFUL, "=1+1", ANN, NOON, now));
    TaskFiles others = new TaskFiles(project.output(), "Basalt_1", "DAPI", Parameters.defaults());
    assertThat(ReviewedResult.of(others)).isEmpty();
    assertThat(new ReviewFile(others).read().standing(null).orElseThrow().outdated()).isTrue();

    TaskResult result = Objects.requireNonNull(StoredResult.of(project.first()).result());
    ReviewedTask task = ReviewedTask.read(List.of(result), project.output(), parameters).getFirst();
    assertThat(task.word()).isEqualTo("doubtful");
    assertThat(Json.line(task))
        .contains("\"decision\":\"doubtful\"", "\"sample\":\"Basalt_1\"", "\"outdated\":false")
        .doesNotContain("review_problem");

    // Verification, which takes checksums, changes nothing of that; other pixels do.
    Path path = files.folder().resolve("manifest/04_difference_difference_pad10.json");
    Manifest manifest = ManifestFile.read(path).orElseThrow();
    ManifestFile.write(path, manifest.verified(contents(manifest, "0000aaaa"), List.of()));
    ReviewedResult verified = ReviewedResult.of(files).orElseThrow();
    assertThat(verified.pixels()).isEqualTo("0000aaaa");
    assertThat(file.read().standing(verified).orElseThrow().outdated()).isFalse();
    file.change(
        file.read(),
        review -> review.takenBack(ANN, NOON).decided(Decision.ACCEPTED, "", ANN, NOON, verified));
    ManifestFile.write(path, manifest.verified(contents(manifest, "0000bbbb"), List.of()));
    ReviewedTask outdated =
        ReviewedTask.read(List.of(result), project.output(), parameters).getFirst();
    assertThat(outdated.word()).isEqualTo("outdated");
    assertThat(outdated.decision()).isNull();

    Files.writeString(file.path(), "damaged");
    ReviewedTask damaged =
        ReviewedTask.read(List.of(result), project.output(), parameters).getFirst();
    assertThat(damaged.word()).isEqualTo("unreadable");
    assertThat(Json.line(damaged)).contains("review_problem", "rename it");
  }

  private static Map<String, RecordedContent> contents(Manifest manifest, String pixels) {
    return Map.of(
        manifest.files().keySet().iterator().next(),
        new RecordedContent("00000000", pixels, NOON, null));
  }
}
