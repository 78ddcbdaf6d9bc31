package endolith.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.fixture.EarlierProject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record that version 0.1.0 left. */
class EarlierHistoryTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void itsRunsOpenWithTasksAndCurves() throws Exception {
    Path output = EarlierProject.in(folder).output();
    List<RunEntry> runs = HistoryLoader.runs(output);
    assertThat(runs).hasSize(2);
    assertThat(runs).allSatisfy(run -> assertThat(run.complete()).isEqualTo(1));
    OpenedRun opened = HistoryLoader.open(output, runs.getLast().id()).orElseThrow();
    assertThat(opened.tasks()).extracting(RecordedTask::title).containsExactly("Basalt_1 / DAPI");
    assertThat(opened.curves().task("Basalt_1 / DAPI")).isPresent();
  }
}
