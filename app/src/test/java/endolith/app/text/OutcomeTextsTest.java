package endolith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.BatchSummary;
import endolith.engine.fixture.TaskResultBuilder;
import endolith.engine.task.OutcomeCounts;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OutcomeTextsTest {
  private static final TaskResult CRASHED =
      TaskResultBuilder.failed("a", "DAPI", "the file is cut short", "in full").build();

  private static TaskResult whole(@Nullable Verdict verdict) {
    return TaskResultBuilder.complete("a", "DAPI").verdict(verdict).build();
  }

  private static OutcomeCounts counts(int planned, TaskResult... results) {
    return new BatchSummary(planned, List.of(results), null, List.of(), List.of()).counts();
  }

  private static String finished(TaskResult... results) {
    return OutcomeTexts.finished(counts(results.length, results));
  }

  @Test
  void nothingIsCalledAlignedThatWasNotJudged() {
    assertThat(finished(whole(Verdict.ALIGNED), whole(Verdict.ALIGNED)))
        .isEqualTo("Finished: everything is aligned");
    assertThat(finished(whole(null), whole(null))).isEqualTo("Finished");
    assertThat(finished(whole(null), whole(Verdict.ALIGNED)))
        .isEqualTo("Finished: 1 aligned, 1 done");
  }

  @Test
  void whatIsCompleteAndWhatItIsWorthAreToldApart() {
    OutcomeCounts counts =
        counts(
            6,
            whole(Verdict.CHECK),
            whole(Verdict.ALIGNED),
            whole(Verdict.FAILED),
            whole(Verdict.FAILED),
            CRASHED);
    assertThat(OutcomeTexts.progress(counts))
        .isEqualTo("4 of 6 pairs complete: 1 aligned, 1 check, 2 failed, 1 crashed");
    assertThat(OutcomeTexts.progress(counts(6))).isEqualTo("0 of 6 pairs complete");
  }

  @Test
  void aRunWhosePairsAllFailedIsNotFine() {
    TaskResult failed = whole(Verdict.FAILED);
    assertThat(finished(failed, failed)).isEqualTo("Finished: 2 failed");
    assertThat(new BatchSummary(1, List.of(failed), null, List.of(), List.of()).isFine()).isFalse();
    assertThat(
            new BatchSummary(1, List.of(whole(Verdict.CHECK)), null, List.of(), List.of()).isFine())
        .isTrue();
  }
}
