package endolith.engine.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.checkpoint.StageState.Kind;
import endolith.engine.fixture.EarlierProject;
import endolith.engine.json.Json;
import endolith.engine.pipeline.StoredResult;
import endolith.engine.task.CancelToken;
import endolith.engine.task.Finding;
import endolith.engine.task.StageFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manifest of a later version, which found what this one knows nothing of. */
class LaterManifestTest {
  @TempDir Path folder;

  @Test
  void aFindingThatThisVersionDoesNotKnowIsKeptAndTheResultCounts() throws Exception {
    EarlierProject project = EarlierProject.in(folder);
    Path file =
        project.output().resolve("Basalt_1/DAPI/manifest/03_interior_aligned_pre_pad10.json");
    Finding unknown =
        Json.read(
            "{\"kind\":\"moon_phase\",\"figures\":{\"share\":0.5,\"age\":null}}", Finding.class);
    assertThat(unknown.kind()).isEqualTo(Finding.Kind.LATER);
    ManifestFile.write(file, with(unknown, ManifestFile.read(file).orElseThrow()));
    String written = Files.readString(file);
    assertThat(written).contains("moon_phase", "\"share\" : 0.5");

    assertThat(StageReview.of(project.first(), CancelToken.NEVER))
        .extracting(StageState::kind)
        .containsOnly(Kind.VALID);
    assertThat(
            Objects.requireNonNull(StoredResult.of(project.first()).result()).remarks().findings())
        .contains(new StageFinding.Found(3, false, unknown));
    ManifestFile.write(file, ManifestFile.read(file).orElseThrow());
    assertThat(file).hasContent(written);
  }

  private static Manifest with(Finding finding, Manifest read) throws IOException {
    Manifest.Making making = read.making();
    return new Manifest(
        read.subject(),
        read.complete(),
        read.identity(),
        new Manifest.Making(
            "endolith 9.0.0", making.made(), making.wallSeconds(), making.peakResidentBytes()),
        read.inputs(),
        read.files(),
        read.contents(),
        read.plots(),
        read.image(),
        read.transform(),
        read.scale(),
        ManifestRemarks.of(List.of(finding)),
        read.damaged());
  }
}
