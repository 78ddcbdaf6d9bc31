package endolith.journeys.window;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.program.BatchServices;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.preflight.AvailableMemory;
import endolith.engine.preflight.Machine;
import endolith.engine.worker.MemoryBudget;
import endolith.journeys.terminal.SmallProject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch for which memory will not suffice: the window says so, and a button mends it. */
class RefusedPreflightJourneyTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path home;

  /** A computer with several processors and this much memory. */
  private record Laptop(long bytes) implements Machine {
    @Override
    public int cores() {
      return 4;
    }

    @Override
    public AvailableMemory memory() {
      return AvailableMemory.ofComputer(bytes);
    }
  }

  /** Enough for one worker, not for two. */
  private static Machine tooSmallForTwo(Path project) throws IOException {
    BatchOrder order = BatchOrder.of(project, MemoryBudget.DEFAULT_BYTES);
    long peak =
        BatchPlan.of(order)
            .preflight(order, RunOptions.serial(), BatchServices.batches(order))
            .peak()
            .upperBytes();
    return new Laptop(peak * 14 / 10);
  }

  @Test
  void refusedThenRemedyThenRun() throws Exception {
    SmallProject project =
        SmallProject.in(home.resolve("p")).withPair("A", "DAPI").withPair("B", "DAPI");
    try (OpenWindow window =
        OpenWindow.with(home, project.folder(), tooSmallForTwo(project.folder()))) {
      window.awaitWords("chosen-count", "2 pairs chosen"::equals);
      window.choose("run-mode", WorkerAllocation.Mode.WORKERS);
      window.number("run-workers", 2);
      window.await("the refusal", () -> !window.allWords("advice-refused").isEmpty());
      assertThat(window.allWords("advice-refused")).containsExactly("Memory will not suffice.");

      window.click("run");
      assertThat(window.says("question-title")).isEqualTo("Run anyway?");
      window.click("answer-0");

      assertThat(window.says("remedy-0")).isEqualTo("Use 1 worker");
      window.click("remedy-0");
      window.await("no refusal", () -> window.allWords("advice-refused").isEmpty());

      window.padBy(100);
      window.awaitWords("chosen-count", "2 pairs chosen"::equals);
      window.click("run");
      window.awaitWords("run-title", title -> title.startsWith("Finished"));
      assertThat(project.differenceImages()).hasSize(2);
    }
  }
}
