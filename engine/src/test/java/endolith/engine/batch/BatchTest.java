package endolith.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.preflight.AvailableMemory;
import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakPrediction;
import endolith.engine.raw.RawProject;
import endolith.engine.task.TaskResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  private static final long LESS = 700L << 20;

  @TempDir private Path folder;

  @Test
  void anOrderIsFittedAndPlannedByOneLookAtTheRawFolder() throws Exception {
    Path sample = Files.createDirectories(folder.resolve("raw/A"));
    Files.createFile(sample.resolve("pre_DAPI.tif"));
    Files.createFile(sample.resolve("post_DAPI.tif"));
    List<RawProject> given = new ArrayList<>();
    OrderFitting fitting =
        (order, allocation, project) -> {
          given.add(project);
          // What comes after that look is not seen any more.
          moveAway(sample);
          return order.withBudget(LESS);
        };
    try (Batch batch =
        Batch.prepare(
            BatchOrder.of(folder, 1L << 30),
            RunOptions.serial(),
            Batch.Which.ALL,
            environment(fitting))) {
      assertThat(batch.tasks()).hasSize(1);
      assertThat(batch.tasks().getFirst().resources().budgetBytes()).isEqualTo(LESS);
    }
    assertThat(given).hasSize(1);
  }

  private static void moveAway(Path sample) {
    assertThat(sample.toFile().renameTo(sample.resolveSibling("B").toFile())).isTrue();
  }

  private static BatchEnvironment environment(OrderFitting fitting) {
    Machine machine =
        new Machine() {
          @Override
          public int cores() {
            return 2;
          }

          @Override
          public AvailableMemory memory() {
            return AvailableMemory.ofComputer(8L << 30);
          }
        };
    BatchWords words =
        new BatchWords() {
          @Override
          public TaskResult told(TaskResult result) {
            return result;
          }

          @Override
          public String summary(BatchSummary summary) {
            return "";
          }
        };
    return new BatchEnvironment(
        "test",
        (order, runOptions) -> {
          throw new AssertionError("nothing is run");
        },
        shape -> new PeakPrediction(1, 1, 1, PeakPrediction.Source.BUILT_IN),
        machine,
        words,
        fitting);
  }
}
