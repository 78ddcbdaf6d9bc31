package endolith.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.review.ReviewModel.Followed;
import endolith.app.work.BackgroundExecutor;
import endolith.app.work.ImmediateExecutor;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.fixture.EarlierProject;
import endolith.engine.parameter.Parameters;
import endolith.engine.review.Decision;
import endolith.engine.review.Review;
import endolith.engine.review.Review.Reviewer;
import endolith.engine.review.ReviewFile;
import endolith.engine.review.ReviewedResult;
import endolith.engine.task.TaskRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewModelTest {
  private static final String FIRST = "Basalt_1/DAPI";
  private static final String SECOND = "Basalt_2/SYBR";
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final Reviewer BEN = new Reviewer("ben");

  @TempDir Path folder;
  private final List<String> said = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final ReviewModel model =
      new ReviewModel(new Later(), InstantSource.fixed(NOON), said::add);
  private EarlierProject project;

  /** Work that waits until it is asked for. */
  private final class Later implements BackgroundExecutor {
    @Override
    public <T> void start(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
      waiting.add(() -> new ImmediateExecutor().start(work, done, failed));
    }
  }

  private void work() {
    while (!waiting.isEmpty()) {
      waiting.poll().run();
    }
  }

  @BeforeEach
  void read() throws Exception {
    project = EarlierProject.in(folder);
    model.follow(
        List.of(new Followed(project.first(), null), new Followed(project.second(), null)));
    work();
  }

  private ReviewFile file(TaskRequest task) throws Exception {
    return new ReviewFile(TaskFiles.of(task, Parameters.of(task.parameters())));
  }

  private void benDecides(TaskRequest task, Decision decision) throws Exception {
    TaskFiles files = TaskFiles.of(task, Parameters.of(task.parameters()));
    ReviewedResult result = ReviewedResult.of(files).orElseThrow();
    ReviewFile file = new ReviewFile(files);
    file.change(file.read(), review -> review.decided(decision, "mine", BEN, NOON, result));
  }

  private ReviewedPair pair(String id) {
    return model.pair(id).orElseThrow();
  }

  @Test
  void decisionsAreKeptInTheirOrderAndCounted() throws Exception {
    assertThat(model.counts()).isEqualTo(new ReviewCounts(0, 2, 0));
    model.decide(FIRST, Decision.ACCEPTED);
    model.decide(FIRST, Decision.REJECTED);
    model.decide(SECOND, Decision.DOUBTFUL);
    model.decide(SECOND, Decision.DOUBTFUL);
    model.note(pair(SECOND), "stale view");
    work();
    assertThat(file(project.first()).read().history()).hasSize(2);
    assertThat(pair(FIRST).decision()).contains(Decision.REJECTED);
    assertThat(pair(SECOND).note()).isEqualTo("stale view");
    assertThat(file(project.second()).read().history()).hasSize(2);
    assertThat(model.counts().words()).isEqualTo("2 of 2 reviewed");
    assertThat(said).isEmpty();
  }

  @Test
  void whatWasDoneIsTakenBackOneByOne() {
    model.decide(FIRST, Decision.ACCEPTED);
    model.decide(FIRST, Decision.REJECTED);
    model.decide(SECOND, Decision.DOUBTFUL);
    for (int i = 0; i < 4; i++) {
      model.undo(shown::add); // before anything is written
    }
    work();
    assertThat(shown).containsExactly(SECOND, FIRST, FIRST);
    assertThat(pair(FIRST).standing()).isEmpty();
    assertThat(pair(FIRST).review().history()).hasSize(2);
    assertThat(said).singleElement().asString().contains("no decision of yours");
  }

  @Test
  void anotherReviewersDecisionIsToldAndStays() throws Exception {
    benDecides(project.first(), Decision.REJECTED);
    model.decide(FIRST, Decision.ACCEPTED);
    work();
    assertThat(said)
        .singleElement()
        .asString()
        .contains("Basalt_1 / DAPI was not changed", "rejected by ben", "mine");
    assertThat(pair(FIRST).decision()).contains(Decision.REJECTED);
    assertThat(file(project.first()).read().history()).hasSize(1);
    model.decide(FIRST, Decision.ACCEPTED); // knowing it
    work();
    assertThat(pair(FIRST).decision()).contains(Decision.ACCEPTED);
    benDecides(project.first(), Decision.DOUBTFUL);
    model.undo(shown::add);
    work();
    assertThat(said).hasSize(2);
    assertThat(shown).isEmpty();
    assertThat(pair(FIRST).decision()).contains(Decision.DOUBTFUL);
  }

  @Test
  void whatWasReadBetweenKeyAndWriteCountsAsUnseen() throws Exception {
    benDecides(project.first(), Decision.REJECTED);
    model.look(FIRST);
    model.decide(FIRST, Decision.ACCEPTED); // before the look is over
    work();
    assertThat(said).hasSize(1);
    assertThat(pair(FIRST).decision()).contains(Decision.REJECTED);
  }

  @Test
  void aDamagedReviewIsSaidAndLeftAlone() throws Exception {
    model.decide(FIRST, Decision.ACCEPTED);
    work();
    Path file = file(project.first()).path();
    Files.writeString(file, "damaged");
    model.decide(FIRST, Decision.REJECTED);
    work();
    assertThat(said).singleElement().asString().contains("review.json", "rename it");
    assertThat(file).hasContent("damaged");
    model.refresh();
    work();
    assertThat(pair(FIRST).isDecidable()).isFalse();
    assertThat(pair(FIRST).problem()).contains("review.json");
    assertThat(model.counts().reviewed()).isZero();
  }

  @Test
  void theNextUndecidedPairIsFoundBeyondTheEnd() {
    assertThat(model.order().beside(FIRST, 1)).contains(SECOND);
    assertThat(model.order().nextDecidable(FIRST)).contains(SECOND);
    assertThat(model.order().nextDecidable(SECOND)).isEmpty();
    assertThat(model.order().beside(SECOND, 1)).isEmpty();
    assertThat(model.order().beside(FIRST, -1)).isEmpty();
    assertThat(model.order().nextUndecided(SECOND)).contains(FIRST);
    model.decide(FIRST, Decision.ACCEPTED);
    work();
    assertThat(model.order().nextUndecided(SECOND)).isEmpty();
    assertThat(model.order().nextUndecided("")).contains(SECOND);
  }

  @Test
  void whatIsNoLongerThereIsForgotten() {
    model.decide(FIRST, Decision.ACCEPTED);
    model.follow(List.of(new Followed(project.second(), null)));
    work();
    assertThat(model.pair(FIRST)).isEmpty();
    assertThat(model.counts()).isEqualTo(new ReviewCounts(0, 1, 0));
  }

  @Test
  void aLookThatIsUnderWayDoesNotBringBackWhatWasThereBefore() throws Exception {
    model.decide(FIRST, Decision.REJECTED);
    work();
    model.follow(List.of(new Followed(padded(project.first()), null)));
    model.look(FIRST);
    work();
    assertThat(pair(FIRST).files().parameters()).isEqualTo(Parameters.of(Map.of("pad", "110")));
    assertThat(pair(FIRST).isOutdated()).isTrue();
  }

  @Test
  void aDecisionOnWhatIsMadeAnewMeanwhileIsNotKept() throws Exception {
    model.follow(List.of(new Followed(padded(project.first()), null)));
    model.decide(FIRST, Decision.ACCEPTED); // before the other result is seen
    work();
    assertThat(said).singleElement().asString().contains("made anew meanwhile");
    assertThat(file(project.first()).read().history()).isEmpty();
  }

  private static TaskRequest padded(TaskRequest task) {
    return new TaskRequest(
        task.name(),
        task.raw(),
        task.output(),
        Map.of("pad", "110"),
        task.formats(),
        task.stages(),
        task.resources(),
        task.log());
  }

  @Test
  void aNoteThatMeetsAnothersIsNotKeptInItsPlace() throws Exception {
    ReviewedPair seen = pair(FIRST);
    benDecides(project.first(), Decision.ACCEPTED);
    model.refresh();
    work();
    model.note(seen, "my words");
    work();
    assertThat(said).hasSize(1);
    assertThat(file(project.first()).read().last().orElseThrow().note()).isEqualTo("mine");
    assertThat(Review.NONE.last()).isEmpty();
  }
}
