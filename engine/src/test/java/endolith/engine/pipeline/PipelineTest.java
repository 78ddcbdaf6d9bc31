package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import endolith.engine.align.transform.Point;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.RawAlignment;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.json.Json;
import endolith.engine.parameter.Parameters;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.FileFormats;
import endolith.engine.task.Finding;
import endolith.engine.task.Progress;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageReport;
import endolith.engine.task.StageReport.Outcome;
import endolith.engine.task.TaskResult;
import endolith.engine.task.TaskWatcher;
import endolith.engine.task.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole tasks on a small pair: what is kept, what is made again, and what is refused. */
class PipelineTest {
  private static final List<Outcome> ALL_MADE =
      List.of(Outcome.MADE, Outcome.MADE, Outcome.MADE, Outcome.MADE);
  private static final List<Outcome> ALL_KEPT =
      List.of(Outcome.KEPT, Outcome.KEPT, Outcome.KEPT, Outcome.KEPT);

  @TempDir Path folder;
  private PipelineProject project;

  @BeforeEach
  void makePair() throws IOException {
    project = PipelineProject.make(folder);
  }

  @Test
  void makesEveryFileOfTheContractAndKeepsThemNextTime() throws Exception {
    TaskResult first = project.run(Map.of("scale_percentile", "50", "manual_scale", "1.25"));
    assertThat(first.remarks().problems()).isEmpty();
    assertThat(outcomes(first)).isEqualTo(ALL_MADE);
    assertThat(first.scale().scales()).containsKeys("moffat", "used", "percentile_p50", "manual");
    assertThat(first.scale().scales().get("used")).isBetween(1.3, 1.5);
    assertThat(first.scale().evidence()).isNotNull();
    assertThat(project.names())
        .contains(
            "tiff/01_padded_post_pad30.tiff",
            "tiff/01_padded_pre_pad30.tiff",
            "tiff/02_icp_aligned_pre_pad30.tiff",
            "tiff/03_interior_aligned_pre_pad30.tiff",
            "tiff/04_difference_difference_pad30_sp50_msc1.25.tiff",
            "tiff/04_difference_difference_percentile_p50_pad30_sp50_msc1.25.tiff",
            "tiff/04_difference_difference_manual_pad30_sp50_msc1.25.tiff",
            "pipeline_output/registration_pad30.png",
            "pipeline_output/fine_alignment_pad30.png",
            "pipeline_output/difference_image_percentile_p50_pad30_sp50_msc1.25.png",
            "manifest/03_interior_aligned_pre_pad30.json");
    assertThat(project.names().stream().filter(name -> name.endsWith(".png"))).hasSize(10);
    TaskResult second = project.run(Map.of("scale_percentile", "50", "manual_scale", "1.25"));
    assertThat(outcomes(second)).isEqualTo(ALL_KEPT);
    assertThat(second.scale()).isEqualTo(first.scale());
    assertThat(second.judgement().verdict()).isEqualTo(first.judgement().verdict());
    assertThat(second.alignment().accuracyPx()).isEqualTo(first.alignment().accuracyPx());
  }

  @Test
  void padHasNoInfluenceOnTheScale() throws Exception {
    TaskResult narrow = project.run(Map.of());
    TaskResult wide = project.run(Map.of("pad", "331"));
    assertThat(wide.scale().scales().get("used"))
        .isCloseTo(narrow.scale().scales().get("used"), withinPercentage(0.02));
  }

  @Test
  void aTouchedRawFileIsStillTheSameButAChangedOneIsNot() throws Exception {
    project.run(Map.of());
    Files.setLastModifiedTime(project.post(), FileTime.fromMillis(1_000_000_000_000L));
    assertThat(outcomes(project.run(Map.of()))).isEqualTo(ALL_KEPT);
    byte[] bytes = Files.readAllBytes(project.post());
    bytes[bytes.length / 2] ^= 0x15;
    Files.write(project.post(), bytes);
    Files.setLastModifiedTime(project.post(), FileTime.fromMillis(1_000_000_001_000L));
    assertThat(outcomes(project.run(Map.of()))).isEqualTo(ALL_MADE);
  }

  @Test
  void whatIsDamagedMissingOrUnfinishedIsMadeAgainWithTheSameBytes() throws Exception {
    project.run(Map.of());
    Map<String, byte[]> before = project.images();
    Path stage2 = project.file("tiff/02_icp_aligned_pre_pad30.tiff");
    byte[] whole = Files.readAllBytes(stage2);
    Files.write(stage2, Arrays.copyOf(whole, whole.length - 100));
    Files.delete(project.file("pipeline_output/ratio_histogram_pad30.png"));
    assertThat(outcomes(project.run(Map.of())))
        .containsExactly(Outcome.KEPT, Outcome.MADE, Outcome.KEPT, Outcome.MADE);
    Path manifest = project.file("manifest/03_interior_aligned_pre_pad30.json");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"complete\" : true", "\"complete\" : false"));
    assertThat(outcomes(project.run(Map.of())))
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.MADE, Outcome.KEPT);
    assertSame(before, project.images());
  }

  @Test
  void parametersOfALaterStageLeaveEarlierOnesAlone() throws Exception {
    project.run(Map.of());
    assertThat(outcomes(project.run(Map.of("manual_scale", "2"))))
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.KEPT, Outcome.MADE);
    TaskResult off = project.run(Map.of("interior_ecc", "false"));
    assertThat(outcomes(off))
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.MADE, Outcome.MADE);
    assertThat(off.judgement().verdict()).isEqualTo(Verdict.CHECK);
    assertThat(project.pixels("tiff/03_interior_aligned_pre_pad30_iecc0.tiff"))
        .isEqualTo(project.pixels("tiff/02_icp_aligned_pre_pad30.tiff"));
  }

  @Test
  void threadsAndMemoryDoNotChangeTheResult() throws Exception {
    project.run(512L << 20, 1);
    Map<String, byte[]> little = project.images();
    for (long budget : new long[] {1L << 30, 4L << 30}) {
      project.run(budget, 2);
      assertSame(little, project.images());
    }
  }

  @Test
  void aBentSectionIsMadeAgainWithTheSameBytes() throws Exception {
    SyntheticPair pair = new SyntheticPair(SyntheticSpec.of(760, 640).withSeed(5).withBend(5));
    pair.writeTo(project.post(), project.pre());
    project.run(Map.of());
    Map<String, byte[]> before = project.images();
    Path manifest = project.file("manifest/03_interior_aligned_pre_pad30.json");
    Manifest first = Json.read(Files.readString(manifest), Manifest.class);
    assertThat(first.transform().displacement()).isNotNull();
    Files.delete(project.file("tiff/03_interior_aligned_pre_pad30.tiff"));
    Files.delete(project.file("tiff/04_difference_difference_pad30.tiff"));
    assertThat(outcomes(project.run(Map.of())))
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.MADE, Outcome.MADE);
    assertSame(before, project.images());
    Manifest again = Json.read(Files.readString(manifest), Manifest.class);
    assertThat(again.transform().displacement()).isEqualTo(first.transform().displacement());
    Parameters padded = Parameters.of(Map.of("pad", "30"));
    TaskFiles files = new TaskFiles(project.folder().resolve("processed"), "S", "D", padded);
    RawAlignment alignment = RawAlignment.of(files);
    Point there = alignment.toPre(300.5, 250);
    double[] truth = pair.truePostToPre(300.5, 250);
    assertThat(there.distance(new Point(truth[0], truth[1]))).isLessThan(0.5);
    Point back = alignment.toPost(there.x(), there.y());
    assertThat(back.distance(new Point(300.5, 250))).isLessThan(1e-3);
    project.run(Map.of("interior_bends", "false"));
    Path stiff = project.file("manifest/03_interior_aligned_pre_pad30_ibend0.json");
    assertThat(Json.read(Files.readString(stiff), Manifest.class).transform().displacement())
        .isNull();
  }

  @Test
  void checkpointsWithoutManifestAreAcceptedAndTheResultSaysSo() throws Exception {
    project.run(Map.of());
    for (String name : project.names()) {
      if (name.startsWith("manifest/")) {
        Files.delete(project.file(name));
      }
    }
    Files.delete(project.file("tiff/04_difference_difference_pad30.tiff"));
    TaskResult result = project.run(Map.of());
    assertThat(outcomes(result))
        .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.MADE);
    assertThat(result.judgement().verdict()).isEqualTo(Verdict.CHECK);
    assertThat(result.remarks().findings())
        .contains(StageFinding.of(Stage.INTERIOR, Finding.Kind.OTHER_PROGRAM));
  }

  @Test
  void interiorAlignmentGoesOnFromAForeignBoundaryAlignment() throws Exception {
    project.run(Map.of());
    Files.delete(project.file("manifest/02_icp_aligned_pre_pad30.json"));
    Files.delete(project.file("manifest/03_interior_aligned_pre_pad30.json"));
    Files.delete(project.file("tiff/03_interior_aligned_pre_pad30.tiff"));
    TaskResult result = project.run(Map.of());
    assertThat(outcomes(result))
        .containsExactly(Outcome.KEPT, Outcome.ACCEPTED, Outcome.MADE, Outcome.MADE);
    assertThat(result.remarks().findings())
        .contains(new StageFinding.Found(3, false, Finding.of(Finding.Kind.START_FOUND_ANEW)));
  }

  @Test
  void stagesCanBeChosenAndForced() throws Exception {
    TaskResult refused = project.run(3, 4, false);
    assertThat(refused.status()).contains("cannot begin at stage 3", "stage 1 (padding)");
    TaskResult half = project.run(1, 2, false);
    assertThat(outcomes(half)).containsExactly(Outcome.MADE, Outcome.MADE);
    assertThat(project.names()).noneMatch(name -> name.contains("03_") || name.contains("04_"));
    TaskResult rest = project.run(2, 4, true);
    assertThat(outcomes(rest))
        .containsExactly(Outcome.KEPT, Outcome.MADE, Outcome.MADE, Outcome.MADE);
  }

  @Test
  void bothFormatsHoldTheSameAndAMixIsReported() throws Exception {
    TaskResult result = project.run(FileFormats.Choice.FITS, Map.of());
    assertThat(result.status()).isEqualTo("complete");
    assertThat(project.names()).contains("fits/04_difference_difference_pad30.fits");
    assertThat(project.names()).noneMatch(name -> name.endsWith(".tiff"));
    TaskResult mixed = project.run(Map.of());
    assertThat(outcomes(mixed)).isEqualTo(ALL_KEPT);
    assertThat(mixed.remarks().findings())
        .containsOnlyOnce(StageFinding.of(Stage.PADDING, Finding.Kind.MIXED_FORMATS));
    assertThat(
            Files.readString(
                project.file("fits/04_difference_difference_pad30.fits"),
                StandardCharsets.ISO_8859_1))
        .contains("SCALEK  = 'moffat", "SAMPLE  = 'S", "PAD     =                   30");
  }

  @Test
  void anUnreadableRawFileIsOneSentenceAndLeavesNothing() throws Exception {
    Files.writeString(project.post(), "no image");
    TaskResult result = project.run(Map.of());
    assertThat(result.status()).startsWith("error: ").contains("S_post_D.tif");
    assertThat(result.remarks().problems()).hasSize(1);
    assertThat(project.names()).noneMatch(name -> name.endsWith(".tiff") || name.endsWith(".tmp"));
  }

  @Test
  void anAbortLeavesFinishedCheckpointsAndNothingElse() throws Exception {
    List<Integer> started = new ArrayList<>();
    TaskWatcher watcher =
        new TaskWatcher() {
          @Override
          public void stageStarted(Stage stage, Progress progress) {
            started.add(stage.number());
          }

          @Override
          public void stageFinished(StageReport report) {}

          @Override
          public void found(StageFinding finding) {}
        };
    TaskResult result = project.run(watcher, () -> started.contains(3));
    assertThat(result.isAborted()).isTrue();
    assertThat(project.names()).contains("tiff/02_icp_aligned_pre_pad30.tiff");
    assertThat(project.names())
        .noneMatch(name -> name.endsWith(".tmp") || name.contains("tiff/03_"));
    assertThat(outcomes(project.run(Map.of())))
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.MADE, Outcome.MADE);
  }

  private static List<Outcome> outcomes(TaskResult result) {
    return result.cost().stages().stream().map(StageReport::outcome).toList();
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
  }
}
