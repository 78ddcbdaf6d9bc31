package endolith.engine.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.fixture.TaskRequestBuilder;
import endolith.engine.preflight.ResourceCheck.Band;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.FileFormats;
import endolith.engine.task.TaskRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {
  private static final long GIB = 1 << 30;

  @TempDir Path folder;

  @BeforeEach
  void pair() throws IOException {
    new SyntheticPair(SyntheticSpec.of(120, 100))
        .writeTo(folder.resolve("post.tif"), folder.resolve("pre.tif"));
  }

  private List<TaskRequest> tasks(int count, FileFormats.Choice choice) {
    return IntStream.range(0, count)
        .mapToObj(
            number ->
                TaskRequestBuilder.task("S", "D" + number)
                    .in(folder)
                    .parameters(Map.of("pad", "2000"))
                    .formats(choice)
                    .build())
        .toList();
  }

  /** A machine of eight cores, with a model that says 1 GiB for every task. */
  private PreflightReport check(
      long memory, long disk, int tasks, Optional<Integer> workers, FileFormats.Choice choice)
      throws IOException {
    Machine machine =
        new Machine() {
          @Override
          public int cores() {
            return 8;
          }

          @Override
          public AvailableMemory memory() {
            return AvailableMemory.ofComputer(memory);
          }

          @Override
          public OptionalLong freeDisk(Path any) {
            return disk < 0 ? OptionalLong.empty() : OptionalLong.of(disk);
          }
        };
    PeakModel model =
        shape -> new PeakPrediction(GIB / 2, shape.budgetBytes(), 3, PeakPrediction.Source.PROJECT);
    return new Preflight(model, machine)
        .check(tasks(tasks, choice), workers, folder.resolve("out"));
  }

  @Test
  void passesWithItsFigures() throws IOException {
    PreflightReport report = check(20 * GIB, 400 * GIB, 3, Optional.of(2), FileFormats.Choice.TIFF);
    assertThat(report.checks().getFirst())
        .isInstanceOfSatisfying(
            MemoryCheck.class,
            memory -> {
              assertThat(memory.estimateBytes()).isEqualTo(2 * GIB);
              assertThat(memory.availableBytes()).hasValue(20 * GIB);
              assertThat(memory.tasks()).isEqualTo(3);
              assertThat(memory.atATime()).isEqualTo(2);
            });
    assertThat(report.checks().get(1)).isInstanceOf(DiskCheck.class);
    assertThat(report.isRefused()).isFalse();
  }

  @Test
  void theBandsLieAtEightyAndOneHundredPercent() throws IOException {
    for (var expected : Map.of(50L, Band.PASS, 44L, Band.HIGH, 39L, Band.REFUSED).entrySet()) {
      PreflightReport report =
          check(
              expected.getKey() * GIB / 10, 400 * GIB, 9, Optional.of(4), FileFormats.Choice.TIFF);
      assertThat(report.checks().getFirst().band()).isEqualTo(expected.getValue());
    }
  }

  @Test
  void whatDoesNotFitIsRefusedWithTheOnesOwnFigures() throws IOException {
    PreflightReport report =
        check(3 * GIB + GIB / 2, 1 << 20, 9, Optional.of(5), FileFormats.Choice.BOTH);
    assertThat(report.isRefused()).isTrue();
    assertThat(report.checks().getFirst().remedies())
        .containsExactly(
            new ResourceRemedy.FewerWorkers(2, 5, true),
            new ResourceRemedy.SmallerBudget(GIB / 2, GIB, GIB / 2),
            new ResourceRemedy.CloseOthers(3 * GIB + GIB / 2),
            new ResourceRemedy.StartAnyway());
    assertThat(report.checks().get(1).remedies())
        .contains(new ResourceRemedy.LargerDisk(), new ResourceRemedy.SmallerFitsPad(500, 2000))
        .hasAtLeastOneElementOfType(ResourceRemedy.TiffOnly.class);
  }

  @Test
  void asManyWorkersAreRecommendedAsMemoryAndCoresAllow() throws IOException {
    FileFormats.Choice tiff = FileFormats.Choice.TIFF;
    assertThat(check(64 * GIB, 400 * GIB, 9, Optional.empty(), tiff).recommendedWorkers())
        .isEqualTo(7);
    assertThat(check(5 * GIB, 400 * GIB, 9, Optional.empty(), tiff).recommendedWorkers())
        .isEqualTo(4);
    assertThat(check(GIB / 2, 400 * GIB, 9, Optional.empty(), tiff).recommendedWorkers())
        .isEqualTo(1);
  }

  @Test
  void whatIsThereAlreadyNeedsNoMoreDisk() throws IOException {
    FileFormats.Choice fits = FileFormats.Choice.FITS;
    long before = disk(check(GIB, 400 * GIB, 1, Optional.of(1), fits));
    Path there = folder.resolve("out/S/D0/fits/01_padded_post.fits");
    Files.createDirectories(there.getParent());
    Files.write(there, new byte[4000]);
    long plain = 4L * 4120 * 4100;
    assertThat(before).isGreaterThan(5 * plain);
    assertThat(disk(check(GIB, 400 * GIB, 1, Optional.of(1), fits))).isEqualTo(before - plain);
  }

  @Test
  void theCompressionOfOtherTasksCountsAndTheBoundIsAboveIt() throws IOException {
    long before = disk(check(GIB, 400 * GIB, 1, Optional.of(1), FileFormats.Choice.TIFF));
    Path manifests = Files.createDirectories(folder.resolve("out/Earlier/Cy5/manifest"));
    // 120 x 100 px of raw image in 1,200,000 bytes: a hundred bytes each.
    Files.writeString(
        manifests.resolve("01_padded_post_pad7.json"),
        """
        {"checkpoint": "01_padded_post", "sample": "Earlier", "dye": "Cy5", "stage": 1,
         "complete": true, "identity": "", "program": "endolith 0.1.0",
         "made": "2026-11-21T00:00:00Z", "wallSeconds": 1,
         "raw": {"pre": {"file": "a", "bytes": 1, "modified": "2026-11-21T00:00:00Z",
                         "crc32c": "0"},
                 "post": {"file": "b", "bytes": 1, "modified": "2026-11-21T00:00:00Z",
                          "crc32c": "0"}},
         "upstream": {}, "parameters": {"pad": "7"},
         "files": {"tiff/01_padded_post_pad7.tiff": 1200000}, "plots": [], "width": 134,
         "height": 114, "content": {"x": 7, "y": 7, "width": 120, "height": 100},
         "signal": {"image": "8-bit grey", "channels": [0], "reason": "grey"}, "notes": []}
        """);
    PreflightReport after = check(GIB, 400 * GIB, 1, Optional.of(1), FileFormats.Choice.TIFF);
    assertThat(((DiskCheck) after.checks().get(1)).seenIn()).isEqualTo(1);
    // Two padded images at a hundred bytes a pixel instead of the built-in rate.
    assertThat(disk(after) - before).isBetween(2 * 12_000 * 95L, 2 * 12_000 * 100L);
  }

  private static long disk(PreflightReport report) {
    return report.checks().get(1).estimateBytes();
  }

  @Test
  void anUnknownDiskIsSaidAndStopsNothing() throws IOException {
    PreflightReport report = check(20 * GIB, -1, 3, Optional.of(2), FileFormats.Choice.TIFF);
    assertThat(report.isRefused()).isFalse();
    assertThat(report.checks().get(1).availableBytes()).isEmpty();
  }
}
