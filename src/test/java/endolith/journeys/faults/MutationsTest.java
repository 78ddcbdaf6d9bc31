package endolith.journeys.faults;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.settings.ProjectSettings;
import endolith.app.settings.ProjectSettingsFile;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.RunRecord;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.ManifestFile;
import endolith.engine.checkpoint.RecordedContent;
import endolith.engine.checkpoint.StageReview;
import endolith.engine.checkpoint.StageState;
import endolith.engine.image.store.ImageChecksums;
import endolith.engine.pipeline.Pipeline;
import endolith.engine.pipeline.StoredResult;
import endolith.engine.task.CancelToken;
import endolith.engine.task.ProcessUsage;
import endolith.engine.task.Progress;
import endolith.engine.task.Stage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageReport;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.TaskWatcher;
import endolith.engine.verify.ProjectVerification;
import endolith.engine.verify.VerificationReport;
import endolith.engine.verify.VerificationWatcher;
import endolith.engine.verify.VerifiedFile;
import endolith.journeys.terminal.Outcome;
import endolith.journeys.terminal.SmallProject;
import endolith.journeys.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever becomes of a file that is kept: nothing is taken for what it is not, nothing hangs, and
 * a plain run gives the same bytes as one that nothing happened to. {@code -Dmutations=500} makes
 * so many, and a tenth as many that keep size and times.
 */
class MutationsTest {
  private static final int MUTATIONS = Integer.getInteger("mutations", 24);
  private static final Duration HANGS_AFTER = Duration.ofMinutes(2);
  private static final TaskWatcher SILENT =
      new TaskWatcher() {
        @Override
        public void stageStarted(Stage stage, Progress progress) {}

        @Override
        public void stageFinished(StageReport report) {}

        @Override
        public void found(StageFinding finding) {}
      };

  @TempDir Path home;
  private final Random random = new Random(Faults.SEED);
  private Path processed;
  private Path pair;
  private TaskRequest task;
  private BatchOrder order;
  private Map<String, Integer> undisturbed;

  @BeforeEach
  void run() throws Exception {
    SmallProject project = SmallProject.in(home.resolve("p")).withPair("A", "DAPI");
    Outcome run =
        new Terminal(home)
            .type("run", project.folder().toString(), "--set", "pad=20", "--format", "both");
    assertThat(run.exit()).as(run.seen()).isZero();
    processed = project.folder().resolve("processed");
    pair = processed.resolve("A/DAPI");
    order = RunRecord.latest(processed).orElseThrow().order();
    task = BatchPlan.of(order).tasks().getFirst().withThreads(2);
    undisturbed = Faults.results(processed);
  }

  @Test
  void nothingIsTakenForWhatItIsNotAndAPlainRunMendsIt() throws Exception {
    List<Path> images = files("tiff", "fits");
    List<Path> manifests = files("manifest");
    assertThat(images).hasSize(10);
    for (int i = 0; i < MUTATIONS; i++) {
      List<Path> files = i % 2 == 0 ? images : manifests;
      Path file = files.get(random.nextInt(files.size()));
      Mutation mutation = mutate(file);
      String what = "%d: %s of %s".formatted(i, mutation, processed.relativize(file));
      List<StageState> states = inTime(what, () -> StageReview.of(task, CancelToken.NEVER));
      assertThat(states.get(stage(file) - 1).kind()).as(what).isEqualTo(StageState.Kind.STALE);
      assertThat(StoredResult.of(task).result()).as(what).isNull();
      assertMended(what, stage(file));
    }
  }

  @Test
  void damageThatKeepsSizeAndTimesIsFoundByVerify() throws Exception {
    List<Path> images = files("tiff", "fits");
    for (int i = 0; i < Math.max(3, MUTATIONS / 10); i++) {
      Path file = images.get(random.nextInt(images.size()));
      byte[] bytes = Files.readAllBytes(file);
      Mutation mutation = Mutation.values()[random.nextInt(3)];
      Files.write(file, mutation.applied(bytes, random));
      believe(file);
      String what = "%d: %s of %s".formatted(i, mutation, processed.relativize(file));
      assertThat(inTime(what, this::verified).damaged())
          .as(what)
          .extracting(VerifiedFile::file)
          .containsExactly(processed.relativize(file).toString());
      assertMended(what, stage(file));
      assertThat(verified().isWhole()).as(what).isTrue();
    }
  }

  @Test
  void journalsAndSettingsAreAsTheyWereWrittenOrNotRead() throws Exception {
    Path folder = RunRecord.folders(processed).getFirst();
    Path journal = folder.resolve("journal.jsonl");
    RunRecord whole = RunRecord.read(folder);
    ProjectSettingsFile settingsFile = new ProjectSettingsFile(processed);
    ProjectSettings settings = ProjectSettings.of("endolith 0.2.0", order, RunOptions.serial());
    settingsFile.write(settings);
    byte[] journalBytes = Files.readAllBytes(journal);
    byte[] settingsBytes = Files.readAllBytes(settingsFile.path());
    for (int i = 0; i < 10 * MUTATIONS; i++) {
      String journalWhat = "%d: %s of the journal".formatted(i, mutate(journal));
      Optional<RunRecord> read = inTime(journalWhat, () -> readable(() -> RunRecord.read(folder)));
      read.ifPresent(run -> assertPartOf(run, whole, journalWhat));
      Files.write(journal, journalBytes);
      String what = "%d: %s of the settings".formatted(i, mutate(settingsFile.path()));
      Optional<Optional<ProjectSettings>> found = inTime(what, () -> readable(settingsFile::read));
      assertThat(found.orElse(Optional.empty()))
          .as(what)
          .isIn(Optional.empty(), Optional.of(settings));
      Files.write(settingsFile.path(), settingsBytes);
    }
  }

  private static void assertPartOf(RunRecord run, RunRecord whole, String what) {
    assertThat(run.order()).as(what).isEqualTo(whole.order());
    assertThat(run.tasks()).as(what).isEqualTo(whole.tasks());
    assertThat(whole.results()).as(what).containsAll(run.results());
  }

  /** Empty if it is refused with a sentence. */
  private static <T> Optional<T> readable(Callable<T> read) throws Exception {
    try {
      return Optional.of(read.call());
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank();
      return Optional.empty();
    }
  }

  private void assertMended(String what, int stage) throws Exception {
    TaskResult result =
        inTime(
            what,
            () ->
                new Pipeline("endolith 0.2.0", ProcessUsage.UNKNOWN)
                    .run(task, SILENT, CancelToken.NEVER));
    assertThat(result.status()).as(what).isEqualTo("complete");
    assertThat(result.cost().stages())
        .as(what)
        .filteredOn(report -> report.outcome() == StageReport.Outcome.MADE)
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.stage()).isEqualTo(stage);
              assertThat(report.damage()).isNotNull();
            });
    assertThat(Faults.results(processed)).as(what).isEqualTo(undisturbed);
  }

  private <T> T inTime(String what, Callable<T> work) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                done.complete(work.call());
              } catch (Exception | Error e) {
                done.completeExceptionally(new AssertionError(what, e));
              }
            });
    return done.get(HANGS_AFTER.toMillis(), TimeUnit.MILLISECONDS);
  }

  private VerificationReport verified() throws IOException {
    VerificationWatcher watcher =
        new VerificationWatcher() {
          @Override
          public void read(long bytes, long of) {}

          @Override
          public void finished(String title, List<VerifiedFile> files) {}
        };
    Path raw = order.folders().rawFolder();
    return new ProjectVerification(processed, raw, CancelToken.NEVER).run(watcher);
  }

  /** Mutates until the bytes are others. */
  private Mutation mutate(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    while (true) {
      Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
      byte[] other = mutation.applied(bytes, random);
      if (!Arrays.equals(bytes, other)) {
        Files.write(file, other);
        return mutation;
      }
    }
  }

  /** Makes the present times of an image the recorded ones, as if its disk had lost a bit. */
  private void believe(Path image) throws Exception {
    String name = image.getFileName().toString().replaceFirst("\\.(tiff|fits)$", ".json");
    Path file = pair.resolve("manifest").resolve(name);
    Manifest manifest = ManifestFile.read(file).orElseThrow();
    Map<String, RecordedContent> contents = new TreeMap<>(manifest.contents());
    contents.computeIfPresent(
        pair.relativize(image).toString(),
        (key, content) -> {
          try {
            return RecordedContent.of(
                image, new ImageChecksums(content.crc32c(), content.pixels()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    ManifestFile.write(file, manifest.verified(contents, List.of()));
  }

  private static int stage(Path file) {
    return file.getFileName().toString().charAt(1) - '0';
  }

  private List<Path> files(String... folders) throws IOException {
    return Faults.names(pair).stream()
        .filter(name -> List.of(folders).contains(name.substring(0, name.indexOf('/'))))
        .map(pair::resolve)
        .sorted()
        .toList();
  }
}
