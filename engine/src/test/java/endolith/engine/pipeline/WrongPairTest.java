package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.align.transform.Point;
import endolith.engine.align.transform.Refusal;
import endolith.engine.checkpoint.Manifest;
import endolith.engine.checkpoint.RawAlignment;
import endolith.engine.checkpoint.TaskFiles;
import endolith.engine.json.Json;
import endolith.engine.parameter.Parameters;
import endolith.engine.synthetic.Dye;
import endolith.engine.synthetic.SyntheticPair;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import endolith.engine.task.VerdictReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole tasks on images that are not what they should be. */
class WrongPairTest {
  @TempDir Path folder;
  private PipelineProject project;

  @BeforeEach
  void makePair() throws IOException {
    project = PipelineProject.make(folder);
  }

  /** The same bytes, and the same pixels in another file. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneImageUnderBothNamesIsNamed(boolean sameBytes) throws Exception {
    Files.copy(project.post(), project.pre(), StandardCopyOption.REPLACE_EXISTING);
    if (!sameBytes) {
      Files.write(project.pre(), new byte[] {0}, StandardOpenOption.APPEND);
    }
    TaskResult result = project.run(Map.of());
    assertThat(result.judgement().verdict()).isEqualTo(Verdict.FAILED);
    assertThat(result.judgement().reasons())
        .containsExactly(VerdictReason.failed(VerdictReason.Kind.ONE_IMAGE));
  }

  @Test
  void aMirroredPairIsNamedAndWithTheParameterAligned() throws Exception {
    SyntheticPair pair =
        new SyntheticPair(
            SyntheticSpec.of(520, 430)
                .withSeed(5)
                .withMirrored(true)
                .withAngle(30)
                .withGrainSize(20)
                .with(Dye.NONE));
    pair.writeTo(project.post(), project.pre());
    TaskResult refused = project.run(Map.of());
    assertThat(refused.judgement().verdict()).isEqualTo(Verdict.FAILED);
    assertThat(refused.judgement().reasons())
        .first()
        .isEqualTo(VerdictReason.failed(VerdictReason.Kind.MIRRORED));
    Path boundary = project.file("manifest/02_icp_aligned_pre_pad30.json");
    Manifest.AlignmentFacts facts =
        Json.read(Files.readString(boundary), Manifest.class).transform().alignment();
    assertThat(facts).isNotNull();
    assertThat(facts.refusal()).isEqualTo(new Refusal(Refusal.Cause.MIRRORED, 0));
    TaskResult aligned = project.run(Map.of("mirrored", "true"));
    assertThat(aligned.judgement().verdict()).isEqualTo(Verdict.ALIGNED);
    Parameters parameters = Parameters.of(Map.of("pad", "30", "mirrored", "true"));
    TaskFiles files = new TaskFiles(project.folder().resolve("processed"), "S", "D", parameters);
    RawAlignment alignment = RawAlignment.of(files);
    double[] truth = pair.truePostToPre(250, 200);
    assertThat(alignment.toPre(250, 200).distance(new Point(truth[0], truth[1]))).isLessThan(0.2);
    assertThat(alignment.toPost(truth[0], truth[1]).distance(new Point(250, 200))).isLessThan(0.2);
    assertThat(project.names()).contains("pipeline_output/registration_pad30_mir1.png");
  }
}
