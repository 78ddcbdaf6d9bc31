package endolith.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.preflight.AvailableMemory;
import endolith.engine.preflight.DiskCheck;
import endolith.engine.preflight.MemoryCheck;
import endolith.engine.preflight.PeakPrediction;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.preflight.ResourceCheck;
import endolith.engine.preflight.ResourceRemedy;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PreflightTextsTest {
  private static final long GIB = 1 << 30;

  private static final PeakPrediction PEAK =
      new PeakPrediction(GIB / 2, GIB, 24, PeakPrediction.Source.PROJECT);

  private static MemoryCheck memory(long available) {
    List<ResourceRemedy> remedies =
        List.of(
            new ResourceRemedy.FewerWorkers(2, 5, true),
            new ResourceRemedy.SmallerBudget(GIB / 2, GIB, 640 << 20),
            new ResourceRemedy.SmallerPad(500, 2000, GIB),
            new ResourceRemedy.CloseOthers(available),
            new ResourceRemedy.StartAnyway());
    AvailableMemory there = new AvailableMemory(available, OptionalLong.of(20 * GIB));
    return new MemoryCheck(28 * GIB / 10, there, 9, 5, PEAK, 1, 2, 8, remedies);
  }

  private static DiskCheck disk(OptionalLong free) {
    List<ResourceRemedy> remedies =
        List.of(
            new ResourceRemedy.FreeDisk(GIB, Path.of("out")),
            new ResourceRemedy.FewerTasks(3, 9),
            new ResourceRemedy.LargerDisk(),
            new ResourceRemedy.TiffOnly(GIB),
            new ResourceRemedy.SmallerFitsPad(500, 2000),
            new ResourceRemedy.StartAnyway());
    return new DiskCheck(3 * GIB, free, 9 * GIB, GIB / 4, 1, remedies);
  }

  private static PreflightReport report(ResourceCheck... checks) {
    return new PreflightReport(List.of(checks), 2, PEAK);
  }

  @Test
  void whatFitsIsSaidInTheBlockThatPeopleKnow() {
    assertThat(PreflightTexts.block(report(memory(16 * GIB), disk(OptionalLong.of(400 * GIB)))))
        .isEqualTo(
            """
            === Pre-flight resource check ===
            RAM:  estimated peak 2.8 GiB vs 16.0 GiB available (17%) ✓
                  9 pairs, 5 at a time, at most 1.0 GiB each (24 pairs of this project); memory of the container (limit 20.0 GiB)
                  1 more with unreadable images, which will crash
                  recommended: --workers 2 (8 processors, one of them for everything else)
            Disk: estimated total 3.0 GiB vs 400 GiB free (1%) ✓
                  at most 9.0 GiB if nothing compresses (as seen in 1 pair)
                  256 MiB are there already
            """);
  }

  @Test
  void whatDoesNotFitComesWithTheOptionsThatHelp() {
    assertThat(PreflightTexts.block(report(memory(2 * GIB), disk(OptionalLong.of(2 * GIB)))))
        .contains(
            "2.0 GiB available (140%) ✗ too much",
            "- --workers 2 instead of 5: so many fit",
            "- --budget 512m instead of 1.0 GiB: 640 MiB for each pair",
            "- --set pad=500 instead of 2000, if the images lie that close: 1.0 GiB for each pair",
            "- close other programs: 2.0 GiB are free now",
            "- free 1.0 GiB on the disk of out",
            "- --samples or --dyes: about 3 of 9 pairs fit",
            "- --format tiff, which is compressed: 1.0 GiB less",
            "- --force-run starts all the same");
  }

  @Test
  void aDiskThatTellsNothingIsSaidSo() {
    assertThat(PreflightTexts.block(report(disk(OptionalLong.empty()))))
        .contains("3.0 GiB vs unknown free\n", "the system does not tell how much is free");
    assertThat(PreflightTexts.block(report(disk(OptionalLong.of(0)))))
        .contains("0 MiB free (none left) ✗ too much");
  }

  @Test
  void aRefusalSaysTheSameWithoutOptions() {
    assertThat(PreflightTexts.refusal(report(memory(2 * GIB), disk(OptionalLong.of(400 * GIB)))))
        .isEqualTo(
            "Memory will not suffice. What runs at a time takes up to 2.8 GiB, and 2.0 GiB are"
                + " free. It helps to close other programs, or to change the settings.");
  }
}
