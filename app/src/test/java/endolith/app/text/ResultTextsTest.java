package endolith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.MemoryShortage;
import endolith.engine.fixture.TaskRequestBuilder;
import endolith.engine.task.TaskResult;
import endolith.engine.task.WorkerLoss;
import endolith.engine.task.WorkerLoss.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultTextsTest {
  private static final long MIB = 1 << 20;

  private static TaskResult lost(Kind kind, int exitCode) {
    return TaskResult.lost(
        TaskRequestBuilder.task("basalt", "DAPI").in(Path.of("project")).build(),
        new WorkerLoss(kind, exitCode, 2, 310 * MIB, 1536 * MIB),
        3,
        List.of());
  }

  @Test
  void theCommandLineNamesTheOptionAndTheExitCode() {
    assertThat(ResultTexts.commandLineStatus(lost(Kind.HEAP_EXHAUSTED, 3)))
        .isEqualTo(
            "error: worker ran out of memory; in stage 2, heap 310 MiB, memory at most 1.5 GiB,"
                + " exit code 3: give it more with --budget");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void theWindowNamesNeither(Kind kind) {
    TaskResult result = lost(kind, 137);
    assertThat(ResultTexts.sentences(result))
        .singleElement()
        .asString()
        .contains("in stage 2", "1.5 GiB")
        .doesNotContain("--", "exit code", "task");
    assertThat(ResultTexts.status(result)).startsWith("error: ").doesNotContain("exit code");
    assertThat(VerdictWords.fix(result)).startsWith("What to do: ").doesNotContain("--");
  }

  @Test
  void aWorkerWithoutEnoughMemoryIsNotAdvisedToTakeLess() {
    assertThat(VerdictWords.fix(lost(Kind.HEAP_EXHAUSTED, 3))).contains("more memory");
    assertThat(VerdictWords.fix(lost(Kind.KILLED, 137))).contains("less memory");
  }

  @Test
  void aShortageIsToldWithItsFigures() {
    assertThat(ResultTexts.shortage(new MemoryShortage(21 * MIB, 1024 * MIB)))
        .isEqualTo("only 21 MiB of memory are left on this machine (threshold 1.0 GiB)");
  }
}
