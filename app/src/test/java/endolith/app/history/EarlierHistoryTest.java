package endolith.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.MemoryWatch;
import endolith.engine.fixture.EarlierProject;
import endolith.monitor.fixture.SmallRun;
import endolith.monitor.history.HistoryWriter;
import endolith.monitor.history.RunRecorder;
import java.nio.file.Path;
import java.time.Instant;
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
    assertThat(runs).allSatisfy(run -> assertThat(run.counts().complete()).isEqualTo(1));
    assertThat(runs).allSatisfy(run -> assertThat(run.peakBytes()).isGreaterThan(1L << 20));
    assertThat(runs).allSatisfy(run -> assertThat(run.outcome()).startsWith("1 "));
    OpenedRun opened = HistoryLoader.open(output, runs.getLast().id()).orElseThrow();
    assertThat(opened.tasks()).extracting(RecordedTask::title).containsExactly("Basalt_1 / DAPI");
    assertThat(opened.curves().task("Basalt_1 / DAPI")).isPresent();
  }

  @Test
  void thisProgramRecordsItsRunsBesideThem() throws Exception {
    Path output = EarlierProject.in(folder).output();
    try (HistoryWriter writer = HistoryWriter.open(MemoryWatch.historyOf(output))) {
      new RunRecorder(writer).run(SmallRun.run(writer.newId(), Instant.now()));
    }
    assertThat(HistoryLoader.runs(output))
        .extracting(RunEntry::name)
        .hasSize(3)
        .contains("20261130-174600.066-11762");
  }
}
