package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.task.FileFormats;
import endolith.engine.task.Objection;
import endolith.engine.task.Objection.Kind;
import endolith.engine.task.StageReport;
import endolith.engine.task.StageReport.Outcome;
import endolith.engine.task.TaskResult;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A checkpoint that is not as it was written is made again, and the result says so. */
class DamagedCheckpointTest {
  private static final Map<String, String> DEFAULTS = Map.of();

  @TempDir Path folder;
  private PipelineProject project;
  private Map<String, Integer> undisturbed;

  @BeforeEach
  void run() throws IOException {
    project = PipelineProject.make(folder);
    assertThat(project.run(DEFAULTS).isComplete()).isTrue();
    undisturbed = hashes();
  }

  @ParameterizedTest
  @CsvSource({
    "01_padded_post, 1",
    "01_padded_pre, 1",
    "02_icp_aligned_pre, 2",
    "03_interior_aligned_pre, 3",
    "04_difference_difference, 4"
  })
  void oneBitInAnyFinishedImageIsFoundAndMended(String stem, int stage) throws IOException {
    Path file = tiff(stem);
    byte[] bytes = Files.readAllBytes(file);
    for (int at : new int[] {3, bytes.length / 2}) {
      flip(file, at);
      TaskResult result = project.run(DEFAULTS);
      assertThat(result.isComplete()).isTrue();
      assertThat(made(result)).as("bit at %d of %s", at, stem).containsExactly(stage);
      assertThat(damage(result, stage))
          .isEqualTo(Objection.to(Kind.FILE_DAMAGED, file.getFileName()));
      assertMended();
    }
  }

  @Test
  void garbageInFitsDoesNotGetIntoADifference() throws IOException {
    project.run(FileFormats.Choice.FITS, Map.of("manual_scale", "1.5"));
    Path aligned = project.file("fits/03_interior_aligned_pre_pad30.fits");
    Files.delete(tiff("03_interior_aligned_pre"));
    TaskResult made = project.run(FileFormats.Choice.FITS, DEFAULTS);
    assertThat(made.isComplete()).isTrue();
    float[] pixels = project.pixels("fits/03_interior_aligned_pre_pad30.fits");
    byte[] bytes = Files.readAllBytes(aligned);
    ByteBuffer.wrap(bytes).putFloat(bytes.length / 2 & ~3, 1e30f);
    Files.write(aligned, bytes);
    TaskResult result = project.run(FileFormats.Choice.FITS, Map.of("manual_scale", "1.2"));
    assertThat(damage(result, 3))
        .isEqualTo(Objection.to(Kind.FILE_DAMAGED, "03_interior_aligned_pre_pad30.fits"));
    assertThat(project.pixels("fits/03_interior_aligned_pre_pad30.fits")).isEqualTo(pixels);
  }

  @Test
  void whatKeepsSizeAndTimesIsFoundByTheStageThatReadsIt() throws IOException {
    Path aligned = tiff("03_interior_aligned_pre");
    flip(aligned, (int) Files.size(aligned) / 2);
    project.believe("03_interior_aligned_pre_pad30");
    TaskResult kept = project.run(DEFAULTS);
    assertThat(made(kept)).isEmpty(); // nobody looks at it
    Files.delete(tiff("04_difference_difference"));
    TaskResult result = project.run(DEFAULTS);
    assertThat(result.isComplete()).isTrue();
    assertThat(damage(result, 3))
        .isEqualTo(Objection.to(Kind.FILE_DAMAGED, "03_interior_aligned_pre_pad30.tiff"));
    assertThat(result.cost().stages())
        .extracting(StageReport::outcome)
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.MADE, Outcome.MADE);
    assertMended();
  }

  /** As editors and transfers leave a manifest. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\n'| '\r\n'| its checksum tells that it was changed",
        "'^'| '\uFEFF'| its checksum tells that it was changed",
        "'(?s).*'| ''| nothing is in it"
      })
  void aManifestThatSomebodyWroteOtherwiseIsMadeAgain(String was, String is, String reason)
      throws IOException {
    Path manifest = project.file("manifest/03_interior_aligned_pre_pad30.json");
    String text = Files.readString(manifest);
    Files.writeString(manifest, Pattern.compile(was).matcher(text).replaceAll(is));
    TaskResult result = project.run(DEFAULTS);
    assertThat(damage(result, 3))
        .isEqualTo(Objection.to(Kind.UNREADABLE, manifest + " is no readable manifest: " + reason));
    assertMended();
  }

  @Test
  void aTileThatCannotBeUnpackedIsNoFaultOfThePersons() throws IOException {
    Path padded = tiff("01_padded_pre");
    flip(padded, (int) Files.size(padded) / 2);
    project.forgetContents("01_padded_pre_pad30");
    Files.delete(tiff("03_interior_aligned_pre"));
    TaskResult result = project.run(DEFAULTS);
    assertThat(result.isComplete()).as(result.status()).isTrue();
    assertThat(damage(result, 1))
        .isEqualTo(Objection.to(Kind.FILE_DAMAGED, "01_padded_pre_pad30.tiff"));
    assertThat(result.remarks().findings().toString()).doesNotContain("copy or export");
    assertMended();
  }

  @Test
  void aFileWrittenAgainWithTheSameContentCounts() throws IOException {
    Path file = tiff("02_icp_aligned_pre");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    assertThat(made(project.run(DEFAULTS))).isEmpty();
    Files.write(file, Files.readAllBytes(file));
    assertThat(made(project.run(DEFAULTS))).isEmpty();
    assertMended();
  }

  @Test
  void whatAStageBelowTheRangeLacksIsSaid() throws IOException {
    flip(tiff("01_padded_post"), 900);
    TaskResult result = project.run(3, 4, true);
    assertThat(result.status()).contains("cannot begin at stage 3", "01_padded_post_pad30.tiff");
  }

  private Path tiff(String stem) {
    return project.file("tiff/" + stem + "_pad30.tiff");
  }

  private static void flip(Path file, int at) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[at] ^= 0x10;
    Files.write(file, bytes);
  }

  private void assertMended() throws IOException {
    assertThat(hashes()).isEqualTo(undisturbed);
  }

  private Map<String, Integer> hashes() throws IOException {
    Map<String, Integer> hashes = new TreeMap<>();
    project.images().forEach((name, bytes) -> hashes.put(name, Arrays.hashCode(bytes)));
    return hashes;
  }

  private static List<Integer> made(TaskResult result) {
    return result.cost().stages().stream()
        .filter(report -> report.outcome() == Outcome.MADE)
        .map(StageReport::stage)
        .toList();
  }

  private static Objection damage(TaskResult result, int stage) {
    return Objects.requireNonNull(result.cost().stages().get(stage - 1).damage(), "no damage");
  }
}
