package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.image.Plane;
import endolith.engine.image.Pyramid;
import endolith.engine.image.checkpoint.CheckpointImages;
import endolith.engine.pipeline.StageReport.Outcome;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole tasks on a small pair: what is kept, what is made again, and what is refused. */
class PipelineTest {
  private static final List<Outcome> ALL_MADE =
      List.of(Outcome.MADE, Outcome.MADE, Outcome.MADE, Outcome.MADE);
  private static final List<Outcome> ALL_KEPT =
      List.of(Outcome.KEPT, Outcome.KEPT, Outcome.KEPT, Outcome.KEPT);

  @TempDir Path project;
  private Path pre;
  private Path post;
  private Path processed;

  @BeforeEach
  void makePair() throws IOException {
    Path sample = Files.createDirectories(project.resolve("raw").resolve("S"));
    pre = sample.resolve("S_pre_D.tif");
    post = sample.resolve("S_post_D.tif");
    processed = project.resolve("processed");
    new SyntheticPair(SyntheticSpec.of(320, 260).withSeed(5).withShift(4.3, -2.6).withGain(1.4))
        .writeTo(post, pre);
  }

  @Test
  void makesEveryFileOfTheContractAndKeepsThemNextTime() throws Exception {
    TaskResult first = run(Map.of("scale_percentile", "50", "manual_scale", "1.25"));
    assertThat(first.problems()).isEmpty();
    assertThat(outcomes(first)).isEqualTo(ALL_MADE);
    assertThat(first.scales()).containsKeys("moffat", "used", "percentile_p50", "manual");
    assertThat(first.scales().get("used")).isBetween(1.3, 1.5);
    assertThat(names())
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
    assertThat(names().stream().filter(name -> name.endsWith(".png"))).hasSize(10);
    TaskResult second = run(Map.of("scale_percentile", "50", "manual_scale", "1.25"));
    assertThat(outcomes(second)).isEqualTo(ALL_KEPT);
    assertThat(second.scales()).isEqualTo(first.scales());
    assertThat(second.verdict()).isEqualTo(first.verdict());
    assertThat(second.accuracyPx()).isEqualTo(first.accuracyPx());
  }

  @Test
  void aTouchedRawFileIsStillTheSameButAChangedOneIsNot() throws Exception {
    run(Map.of());
    Files.setLastModifiedTime(post, FileTime.fromMillis(1_000_000_000_000L));
    assertThat(outcomes(run(Map.of()))).isEqualTo(ALL_KEPT);
    byte[] bytes = Files.readAllBytes(post);
    bytes[bytes.length / 2] ^= 0x15;
    Files.write(post, bytes);
    Files.setLastModifiedTime(post, FileTime.fromMillis(1_000_000_001_000L));
    assertThat(outcomes(run(Map.of()))).isEqualTo(ALL_MADE);
  }

  @Test
  void whatIsDamagedMissingOrUnfinishedIsMadeAgainWithTheSameBytes() throws Exception {
    run(Map.of());
    Map<String, byte[]> before = images();
    Path stage2 = file("tiff/02_icp_aligned_pre_pad30.tiff");
    byte[] whole = Files.readAllBytes(stage2);
    Files.write(stage2, Arrays.copyOf(whole, whole.length - 100));
    Files.delete(file("pipeline_output/ratio_histogram_pad30.png"));
    assertThat(outcomes(run(Map.of())))
        .containsExactly(Outcome.KEPT, Outcome.MADE, Outcome.KEPT, Outcome.MADE);
    Path manifest = file("manifest/03_interior_aligned_pre_pad30.json");
    String text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"complete\" : true", "\"complete\" : false"));
    assertThat(outcomes(run(Map.of())))
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.MADE, Outcome.KEPT);
    assertSame(before, images());
  }

  @Test
  void parametersOfALaterStageLeaveEarlierOnesAlone() throws Exception {
    run(Map.of());
    assertThat(outcomes(run(Map.of("manual_scale", "2"))))
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.KEPT, Outcome.MADE);
    TaskResult off = run(Map.of("interior_ecc", "false"));
    assertThat(outcomes(off))
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.MADE, Outcome.MADE);
    assertThat(off.verdict()).isEqualTo(Verdict.CHECK);
    assertThat(pixels("tiff/03_interior_aligned_pre_pad30_iecc0.tiff"))
        .isEqualTo(pixels("tiff/02_icp_aligned_pre_pad30.tiff"));
  }

  @Test
  void aBentSectionIsMadeAgainWithTheSameBytes() throws Exception {
    new SyntheticPair(SyntheticSpec.of(760, 640).withSeed(5).withBend(5)).writeTo(post, pre);
    run(Map.of());
    Map<String, byte[]> before = images();
    Path manifest = file("manifest/03_interior_aligned_pre_pad30.json");
    Manifest first = Json.read(Files.readString(manifest), Manifest.class);
    assertThat(first.displacement()).isNotNull();
    Files.delete(file("tiff/03_interior_aligned_pre_pad30.tiff"));
    Files.delete(file("tiff/04_difference_difference_pad30.tiff"));
    assertThat(outcomes(run(Map.of())))
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.MADE, Outcome.MADE);
    assertSame(before, images());
    Manifest again = Json.read(Files.readString(manifest), Manifest.class);
    assertThat(again.displacement()).isEqualTo(first.displacement());
    run(Map.of("interior_bends", "false"));
    Path stiff = file("manifest/03_interior_aligned_pre_pad30_ibend0.json");
    assertThat(Json.read(Files.readString(stiff), Manifest.class).displacement()).isNull();
  }

  @Test
  void checkpointsWithoutManifestAreAcceptedAndTheResultSaysSo() throws Exception {
    run(Map.of());
    for (String name : names()) {
      if (name.startsWith("manifest/")) {
        Files.delete(file(name));
      }
    }
    Files.delete(file("tiff/04_difference_difference_pad30.tiff"));
    TaskResult result = run(Map.of());
    assertThat(outcomes(result))
        .containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.MADE);
    assertThat(result.verdict()).isEqualTo(Verdict.CHECK);
    assertThat(result.notes()).anyMatch(note -> note.contains("another program"));
  }

  @Test
  void interiorAlignmentGoesOnFromAForeignBoundaryAlignment() throws Exception {
    run(Map.of());
    Files.delete(file("manifest/02_icp_aligned_pre_pad30.json"));
    Files.delete(file("manifest/03_interior_aligned_pre_pad30.json"));
    Files.delete(file("tiff/03_interior_aligned_pre_pad30.tiff"));
    TaskResult result = run(Map.of());
    assertThat(outcomes(result))
        .containsExactly(Outcome.KEPT, Outcome.ACCEPTED, Outcome.MADE, Outcome.MADE);
    assertThat(result.notes()).anyMatch(note -> note.contains("found anew"));
  }

  @Test
  void stagesCanBeChosenAndForced() throws Exception {
    TaskResult refused =
        new Pipeline("test", OwnUsage.UNKNOWN).run(request(3, 4, false), SILENT, CancelToken.NEVER);
    assertThat(refused.status()).contains("cannot begin at stage 3", "stage 1 (padding)");
    TaskResult half =
        new Pipeline("test", OwnUsage.UNKNOWN).run(request(1, 2, false), SILENT, CancelToken.NEVER);
    assertThat(outcomes(half)).containsExactly(Outcome.MADE, Outcome.MADE);
    assertThat(names()).noneMatch(name -> name.contains("03_") || name.contains("04_"));
    TaskResult rest =
        new Pipeline("test", OwnUsage.UNKNOWN).run(request(2, 4, true), SILENT, CancelToken.NEVER);
    assertThat(outcomes(rest))
        .containsExactly(Outcome.KEPT, Outcome.MADE, Outcome.MADE, Outcome.MADE);
  }

  @Test
  void bothFormatsHoldTheSameAndAMixIsReported() throws Exception {
    TaskRequest fits = with(FileFormats.Choice.FITS, Map.of());
    TaskResult result = new Pipeline("test", OwnUsage.UNKNOWN).run(fits, SILENT, CancelToken.NEVER);
    assertThat(result.status()).isEqualTo("complete");
    assertThat(names()).contains("fits/04_difference_difference_pad30.fits");
    assertThat(names()).noneMatch(name -> name.endsWith(".tiff"));
    TaskResult mixed = run(Map.of());
    assertThat(outcomes(mixed)).isEqualTo(ALL_KEPT);
    assertThat(mixed.notes()).filteredOn(note -> note.contains("mix")).hasSize(1);
    assertThat(
            Files.readString(
                file("fits/04_difference_difference_pad30.fits"), StandardCharsets.ISO_8859_1))
        .contains("SCALEK  = 'moffat", "SAMPLE  = 'S", "PAD     =                   30");
  }

  @Test
  void anUnreadableRawFileIsOneSentenceAndLeavesNothing() throws Exception {
    Files.writeString(post, "no image");
    TaskResult result = run(Map.of());
    assertThat(result.status()).startsWith("error: ").contains("S_post_D.tif");
    assertThat(result.problems()).hasSize(1);
    assertThat(names()).noneMatch(name -> name.endsWith(".tiff") || name.endsWith(".tmp"));
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
          public void message(String text) {}
        };
    TaskResult result =
        new Pipeline("test", OwnUsage.UNKNOWN)
            .run(request(1, 4, false), watcher, () -> started.contains(3));
    assertThat(result.isAborted()).isTrue();
    assertThat(names()).contains("tiff/02_icp_aligned_pre_pad30.tiff");
    assertThat(names()).noneMatch(name -> name.endsWith(".tmp") || name.contains("tiff/03_"));
    assertThat(outcomes(run(Map.of())))
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.MADE, Outcome.MADE);
  }

  private static final TaskWatcher SILENT =
      new TaskWatcher() {
        @Override
        public void stageStarted(Stage stage, Progress progress) {}

        @Override
        public void stageFinished(StageReport report) {}

        @Override
        public void message(String text) {}
      };

  private TaskResult run(Map<String, String> parameters) {
    return new Pipeline("test", OwnUsage.UNKNOWN)
        .run(with(FileFormats.Choice.TIFF, parameters), SILENT, CancelToken.NEVER);
  }

  private TaskRequest with(FileFormats.Choice choice, Map<String, String> parameters) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("pad", "30");
    FileFormats formats = new FileFormats(choice, FileFormats.Layout.TILED);
    return new TaskRequest(
        "1",
        "S",
        "D",
        pre,
        post,
        project.resolve("raw"),
        processed,
        all,
        formats,
        1,
        4,
        false,
        1 << 29,
        2,
        project.resolve("log"));
  }

  private TaskRequest request(int from, int to, boolean force) {
    TaskRequest r = with(FileFormats.Choice.TIFF, Map.of());
    return new TaskRequest(
        r.id(),
        r.sample(),
        r.dye(),
        r.pre(),
        r.post(),
        r.rawFolder(),
        r.output(),
        r.parameters(),
        r.formats(),
        from,
        to,
        force,
        r.budgetBytes(),
        r.threads(),
        r.log());
  }

  private static List<Outcome> outcomes(TaskResult result) {
    return result.stages().stream().map(StageReport::outcome).toList();
  }

  private Path file(String name) {
    return processed.resolve("S").resolve("D").resolve(name);
  }

  private List<String> names() throws IOException {
    Path folder = processed.resolve("S").resolve("D");
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(path -> folder.relativize(path).toString())
          .toList();
    }
  }

  private float[] pixels(String name) throws IOException {
    try (Pyramid image = CheckpointImages.open(file(name), 1 << 20, project)) {
      Plane full = image.full();
      float[] pixels = new float[full.width() * full.height()];
      full.read(0, 0, full.width(), full.height(), pixels);
      return pixels;
    }
  }

  /** Images and plots; manifests hold times. */
  private Map<String, byte[]> images() throws IOException {
    Map<String, byte[]> images = new TreeMap<>();
    for (String name : names()) {
      if (!name.startsWith("manifest/")) {
        images.put(name, Files.readAllBytes(file(name)));
      }
    }
    return images;
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
  }
}
