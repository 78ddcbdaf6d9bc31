package endolith.app.memory;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.preflight.AvailableMemory;
import endolith.engine.preflight.Machine;
import endolith.engine.preflight.PeakModel;
import endolith.engine.preflight.PeakPrediction;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefaultBudgetTest {
  private static final long MIB = 1 << 20;
  @TempDir private Path folder;

  /** Tasks take 1.1 times their budget on a machine of five cores. */
  private long budget(long availableMib, int pairs, WorkerAllocation allocation)
      throws IOException {
    return budget(
        availableMib,
        pairs,
        allocation,
        shape -> {
          long upper = shape.budgetBytes() * 11 / 10;
          return new PeakPrediction(upper, upper, 1, PeakPrediction.Source.PROJECT);
        });
  }

  private long budget(long availableMib, int pairs, WorkerAllocation allocation, PeakModel peaks)
      throws IOException {
    for (int pair = 0; pair < pairs; pair++) {
      Path sample = folder.resolve("raw").resolve("s" + pair);
      if (Files.notExists(sample)) {
        Files.createDirectories(sample);
        new SyntheticPair(SyntheticSpec.of(80, 60))
            .writeTo(sample.resolve("post_DAPI.tif"), sample.resolve("pre_DAPI.tif"));
      }
    }
    Machine machine =
        new Machine() {
          @Override
          public int cores() {
            return 5;
          }

          @Override
          public AvailableMemory memory() {
            return AvailableMemory.ofComputer(availableMib * MIB);
          }
        };
    BatchOrder order = BatchOrder.of(folder, 1024 * MIB);
    return new DefaultBudget(peaks, machine)
            .fitted(order, allocation, RawDiscovery.scan(order.folders().rawFolder()))
            .resources()
            .budgetBytes()
        / MIB;
  }

  @Test
  void whereItFitsItIsOneGibibyte() throws IOException {
    assertThat(budget(16_000, 8, WorkerAllocation.serial())).isEqualTo(1024);
    assertThat(budget(1500, 8, WorkerAllocation.serial())).isEqualTo(1024);
    assertThat(budget(16_000, 8, WorkerAllocation.workers(8))).isEqualTo(1024);
  }

  @Test
  void onASmallMachineItIsLessButNeverTooLittle() throws IOException {
    assertThat(budget(1100, 3, WorkerAllocation.serial())).isEqualTo(768);
    assertThat(budget(3000, 3, WorkerAllocation.workers(3))).isEqualTo(640);
    assertThat(budget(200, 3, WorkerAllocation.serial())).isEqualTo(512);
  }

  @Test
  void asManyWorkersAsAreRecommendedAreToFit() throws IOException {
    assertThat(budget(4500, 4, WorkerAllocation.workers(WorkerAllocation.RECOMMENDED)))
        .isEqualTo(768);
  }

  @Test
  void workersWithoutATaskNeedNoMemory() throws IOException {
    assertThat(budget(1500, 1, WorkerAllocation.workers(3))).isEqualTo(1024);
    assertThat(budget(2000, 2, WorkerAllocation.workers(3))).isEqualTo(640);
  }

  @Test
  void whereLessWouldNotHelpItStays() throws IOException {
    long peak = 300 * MIB;
    PeakModel small = shape -> new PeakPrediction(peak, peak, 1, PeakPrediction.Source.PROJECT);
    assertThat(budget(500, 2, WorkerAllocation.workers(2), small)).isEqualTo(1024);
  }

  @Test
  void nothingIsPredictedWhereItFitsAnyway() throws IOException {
    PeakModel unwanted =
        shape -> {
          throw new AssertionError("predicted without need");
        };
    assertThat(budget(2000, 1, WorkerAllocation.workers(8), unwanted)).isEqualTo(1024);
    assertThat(budget(16_000, 2, WorkerAllocation.workers(8), unwanted)).isEqualTo(1024);
  }
}
