package endolith.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.fixture.TaskResultBuilder;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunEndingTest {
  private static RunEnding ending(TaskResult... results) {
    return RunEnding.of(Arrays.stream(results).map(Optional::of).toList());
  }

  private static TaskResult whole(@Nullable Verdict verdict) {
    return TaskResultBuilder.complete("a", "DAPI").verdict(verdict).build();
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
            TaskResultBuilder.failed("a", "DAPI", "the file is cut short", "in full").build());
    assertThat(ending.title()).isEqualTo("Finished: one pair failed, 2 pairs need a look");
    assertThat(ending.isMarred()).isTrue();
  }

  @Test
  void aTaskWithoutResultHasFailed() {
    assertThat(RunEnding.of(List.of(Optional.empty())).failed()).isOne();
  }
}
