package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.checkpoint.OutputLock;
import endolith.engine.checkpoint.StageReview;
import endolith.engine.checkpoint.StageState;
import endolith.engine.checkpoint.StageState.Kind;
import endolith.engine.fixture.EarlierProject;
import endolith.engine.json.SealedJson;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Objection;
import endolith.engine.task.StageReport;
import endolith.engine.verify.ProjectVerification;
import endolith.engine.verify.VerificationReport;
import endolith.engine.verify.VerificationWatcher;
import endolith.engine.verify.VerifiedFile;
import endolith.engine.verify.VerifiedFile.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's files are read and compared with what is recorded of them. */
class VerificationTest {
  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();
  private double share;

  @Test
  void damageThatKeepsSizeAndTimesIsFoundAndMendedByTheNextRun() throws Exception {
    PipelineProject project = PipelineProject.make(folder);
    project.run(Map.of());
    assertThat(verify().isWhole()).isTrue();
    assertThat(share).isEqualTo(1);
    assertThat(told).containsExactly("S / D", "raw");

    Path aligned = project.file("tiff/02_icp_aligned_pre_pad30.tiff");
    byte[] whole = Files.readAllBytes(aligned);
    flip(aligned);
    project.believe("02_icp_aligned_pre_pad30");
    assertThat(project.run(Map.of()).cost().stages())
        .extracting(StageReport::outcome)
        .containsOnly(StageReport.Outcome.KEPT);
    VerificationReport report = verify();
    assertThat(report.damaged())
        .extracting(VerifiedFile::file)
        .containsExactly("S/D/tiff/02_icp_aligned_pre_pad30.tiff");
    assertThat(project.run(Map.of()).cost().stages().get(1).damage())
        .isEqualTo(
            Objection.to(Objection.Kind.FOUND_DAMAGED, "tiff/02_icp_aligned_pre_pad30.tiff"));
    assertThat(aligned).hasBinaryContent(whole);
    assertThat(verify().isWhole()).isTrue();
  }

  @Test
  void aFileThatWasRestoredCountsAgainOnceItIsVerified() throws Exception {
    PipelineProject project = PipelineProject.make(folder);
    project.run(Map.of());
    Path aligned = project.file("tiff/02_icp_aligned_pre_pad30.tiff");
    byte[] whole = Files.readAllBytes(aligned);
    flip(aligned);
    assertThat(verify().isWhole()).isFalse();
    Files.write(aligned, whole);
    assertThat(verify().isWhole()).isTrue();
    assertThat(project.run(Map.of()).cost().stages())
        .extracting(StageReport::outcome)
        .containsOnly(StageReport.Outcome.KEPT);
  }

  @Test
  void aRawFileChangedWithoutSizeAndTimeIsNamedAndNothingMadeOfItIsTouched() throws Exception {
    PipelineProject project = PipelineProject.make(folder);
    project.run(Map.of());
    FileTime time = Files.getLastModifiedTime(project.pre());
    flip(project.pre());
    Files.setLastModifiedTime(project.pre(), time);
    VerificationReport report = verify();
    assertThat(report.damaged())
        .containsExactly(
            new VerifiedFile(
                "S/S_pre_D.tif", VerifiedFile.Kind.RAW, State.DAMAGED, Files.size(project.pre())));
    assertThat(project.run(Map.of()).cost().stages())
        .extracting(StageReport::outcome)
        .containsOnly(StageReport.Outcome.KEPT);
    Files.setLastModifiedTime(project.pre(), FileTime.fromMillis(1000));
    assertThat(verify().isWhole()).isTrue(); // somebody replaced it
  }

  @Test
  void damagedManifestsAndMissingImagesAreNamed() throws Exception {
    PipelineProject project = PipelineProject.make(folder);
    project.run(Map.of());
    flip(project.file("manifest/03_interior_aligned_pre_pad30.json"));
    Files.delete(project.file("tiff/04_difference_difference_pad30.tiff"));
    assertThat(verify().damaged())
        .extracting(VerifiedFile::file, VerifiedFile::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "S/D/manifest/03_interior_aligned_pre_pad30.json", State.DAMAGED),
            org.assertj.core.groups.Tuple.tuple(
                "S/D/tiff/04_difference_difference_pad30.tiff", State.MISSING));
  }

  @Test
  void damagedReviewsAreNamedAndLeftAsTheyAre() throws Exception {
    PipelineProject project = PipelineProject.make(folder);
    project.run(Map.of());
    Path review = project.file("review.json");
    Files.write(review, SealedJson.pretty(Map.of("version", 9)));
    VerificationReport whole = verify();
    assertThat(whole.isWhole()).as("also of a later version").isTrue();
    assertThat(whole.count(VerifiedFile.Kind.REVIEW, State.WHOLE)).isEqualTo(1);
    flip(review);
    byte[] damaged = Files.readAllBytes(review);
    assertThat(verify().damaged())
        .containsExactly(
            new VerifiedFile("S/D/review.json", VerifiedFile.Kind.REVIEW, State.DAMAGED, 0));
    assertThat(review).hasBinaryContent(damaged);
    assertThat(project.run(Map.of()).cost().stages())
        .extracting(StageReport::outcome)
        .containsOnly(StageReport.Outcome.KEPT);
    Files.delete(review);
    Files.createSymbolicLink(review, folder.resolve("elsewhere"));
    assertThat(verify().isWhole()).as("a link that leads nowhere").isFalse();
  }

  @Test
  void resultsOfTheFirstVersionStayValidAndGetTheirChecksums() throws Exception {
    EarlierProject project = EarlierProject.in(folder);
    List<StageState> before = StageReview.of(project.first(), CancelToken.NEVER);
    assertThat(before).extracting(StageState::isVerifiable).containsOnly(false);
    VerificationReport report = verify();
    assertThat(report.isWhole()).isTrue();
    assertThat(report.count(VerifiedFile.Kind.CHECKPOINT, State.ADDED)).isEqualTo(10);
    List<StageState> after = StageReview.of(project.first(), CancelToken.NEVER);
    assertThat(after).extracting(StageState::kind).containsOnly(Kind.VALID);
    assertThat(after).extracting(StageState::isVerifiable).containsOnly(true);
    assertThat(after).extracting(StageState::madeBy).containsOnly(before.get(0).madeBy());
    flip(project.output().resolve("Basalt_1/DAPI/tiff/03_interior_aligned_pre_pad10.tiff"));
    assertThat(StageReview.of(project.first(), CancelToken.NEVER).get(2).damaged()).isTrue();
  }

  @Test
  void damageInWhatTheFirstVersionMadeIsFoundByReadingIt() throws Exception {
    EarlierProject project = EarlierProject.in(folder);
    flip(project.output().resolve("Basalt_1/DAPI/tiff/03_interior_aligned_pre_pad10.tiff"));
    assertThat(verify().damaged()).hasSize(1);
    assertThat(StageReview.of(project.first(), CancelToken.NEVER))
        .extracting(StageState::kind)
        .containsExactly(Kind.VALID, Kind.VALID, Kind.STALE, Kind.STALE);
  }

  private VerificationReport verify() throws IOException {
    told.clear();
    VerificationWatcher watcher =
        new VerificationWatcher() {
          @Override
          public void read(long bytes, long of) {
            share = (double) bytes / of;
          }

          @Override
          public void finished(String title, List<VerifiedFile> files) {
            told.add(title);
          }
        };
    Path output = folder.resolve("processed");
    try (OutputLock lock = OutputLock.claim(output)) {
      assertThat(lock).isNotNull();
      return new ProjectVerification(output, folder.resolve("raw"), CancelToken.NEVER).run(watcher);
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 0x10;
    Files.write(file, bytes);
  }
}
