package endolith.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.pipeline.TaskResult;
import endolith.engine.pipeline.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunEndingTest {
  private static TaskResult result(String status, @Nullable Verdict verdict) {
    return new TaskResult(
        "a/DAPI", "a", "DAPI", status, verdict, List.of(), Map.of(), null, null, null, null, null,
        null, null, 1, null, List.of(), List.of(), List.of(), null, null);
  }

  private static RunEnding ending(TaskResult... results) {
    return RunEnding.of(Arrays.stream(results).map(Optional::of).toList());
  }

  private static TaskResult whole(@Nullable Verdict verdict) {
    return result("complete", verdict);
  }

  @Test
  void nothingIsCalledAlignedThatWasNotJudged() {
    assertThat(ending(whole(Verdict.ALIGNED), whole(Verdict.ALIGNED)).title())
        .isEqualTo("Finished: everything is aligned");
    RunEnding early = ending(whole(null), whole(null));
    assertThat(early.title()).isEqualTo("Finished");
    assertThat(early.isMarred()).isFalse();
    assertThat(ending(whole(null), whole(Verdict.ALIGNED)).title()).isEqualTo("Finished");
  }

  @Test
  void failuresAndDoubtsAreCounted() {
    RunEnding ending =
        ending(
            whole(Verdict.CHECK),
            whole(Verdict.ALIGNED),
            whole(Verdict.FAILED),
            result("error: the file is cut short", null));
    assertThat(ending.title()).isEqualTo("Finished: one pair failed, 2 pairs need a look");
    assertThat(ending.isMarred()).isTrue();
  }

  @Test
  void aTaskWithoutResultHasFailed() {
    assertThat(RunEnding.of(List.of(Optional.empty())).failed()).isOne();
  }
}
