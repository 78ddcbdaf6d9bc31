package endolith.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.fixture.EarlierProject;
import endolith.engine.task.CancelToken;
import endolith.engine.task.ProcessUsage;
import endolith.engine.task.StageFinding;
import endolith.engine.task.StageReport;
import endolith.engine.task.StageReport.Outcome;
import endolith.engine.task.TaskRequest;
import endolith.engine.task.TaskResult;
import endolith.engine.task.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks whose results version 0.1.0 made. */
class EarlierProjectTest {
  @TempDir Path folder;

  @Test
  void everyStageIsKeptAndNoFileIsTouched() throws Exception {
    EarlierProject project = EarlierProject.in(folder);
    Map<String, String> before = project.results();
    TaskResult first = run(project.first());
    assertThat(outcomes(first))
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.KEPT, Outcome.KEPT);
    assertThat(first.judgement().verdict()).isEqualTo(Verdict.ALIGNED);
    assertThat(first.alignment().trust()).isNull();
    assertThat(first.alignment().accuracyPx()).isNotNull();
    TaskResult second = run(project.second());
    assertThat(outcomes(second))
        .containsExactly(Outcome.KEPT, Outcome.KEPT, Outcome.KEPT, Outcome.KEPT);
    assertThat(second.judgement().verdict()).isEqualTo(Verdict.FAILED);
    assertThat(project.results()).isEqualTo(before);
  }

  @Test
  void whatTheManifestsSayInSentencesIsPassedOnAsItIs() throws Exception {
    EarlierProject project = EarlierProject.in(folder);
    assertThat(run(project.first()).remarks().findings())
        .isNotEmpty()
        .allMatch(one -> one instanceof StageFinding.Written && !one.problem())
        .anyMatch(one -> one.toString().contains("Best overlay: "));
    assertThat(run(project.second()).remarks().findings())
        .anyMatch(one -> one instanceof StageFinding.Written && one.problem());
  }

  private static TaskResult run(TaskRequest task) {
    return new Pipeline("test", ProcessUsage.UNKNOWN)
        .run(task, PipelineProject.SILENT, CancelToken.NEVER);
  }

  private static List<Outcome> outcomes(TaskResult result) {
    return result.cost().stages().stream().map(StageReport::outcome).toList();
  }
}
