package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.task.StageReport;
import endolith.engine.task.StageReport.Outcome;
import endolith.engine.task.TaskResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was made of a checkpoint counts while its pixels are those that it was made of. */
class RemadeCheckpointTest {
  private static final Map<String, String> DEFAULTS = Map.of();
  private static final String OTHERS = "0123abcd";

  @TempDir Path folder;
  private PipelineProject project;

  @BeforeEach
  void run() throws IOException {
    project = PipelineProject.make(folder);
    assertThat(project.run(DEFAULTS).isComplete()).isTrue();
  }

  @Test
  void otherPixelsMakeStaleWhatWasMadeOfThem() throws IOException {
    project.remadeWithPixels("01_padded_post_pad30", OTHERS);
    assertThat(made(project.run(DEFAULTS))).containsExactly(2, 3, 4);
    assertThat(made(project.run(DEFAULTS))).isEmpty();
  }

  @Test
  void whatComesOutTheSameOfThemMakesNothingStale() throws IOException {
    project.remadeWithPixels("02_icp_aligned_pre_pad30", OTHERS);
    assertThat(made(project.run(DEFAULTS))).containsExactly(3);
    assertThat(made(project.run(DEFAULTS))).isEmpty();
  }

  @Test
  void theSamePixelsMadeAgainMakeNothingStale() throws IOException {
    assertThat(made(project.run(1, 2, true))).containsExactly(1, 2);
    assertThat(made(project.run(DEFAULTS))).isEmpty();
  }

  @Test
  void ofWhatPixelsItWasMadeMayBeUnknown() throws IOException {
    for (String stem : List.of("02_icp_aligned_pre", "03_interior_aligned_pre")) {
      project.forgetUpstreamPixels(stem + "_pad30");
    }
    project.remadeWithPixels("01_padded_pre_pad30", OTHERS);
    assertThat(made(project.run(DEFAULTS))).isEmpty();
  }

  private static List<Integer> made(TaskResult result) {
    assertThat(result.isComplete()).as(result.status()).isTrue();
    return result.cost().stages().stream()
        .filter(report -> report.outcome() == Outcome.MADE)
        .map(StageReport::stage)
        .toList();
  }
}
