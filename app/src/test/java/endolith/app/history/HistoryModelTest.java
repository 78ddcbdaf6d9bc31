package endolith.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.MemoryWatch;
import endolith.app.memory.RunFinding;
import endolith.app.work.ImmediateExecutor;
import endolith.monitor.fixture.SmallRun;
import endolith.monitor.history.AttemptRow;
import endolith.monitor.history.HistoryWriter;
import endolith.monitor.history.RunRecorder;
import endolith.monitor.history.SampleRow;
import endolith.monitor.history.StageRow;
import endolith.monitor.history.TaskRow;
import endolith.monitor.history.VerdictRow;
import endolith.monitor.sampling.MachineReading;
import endolith.monitor.sampling.ProcessReading;
import endolith.viewer.chart.MemoryLine;
import endolith.viewer.chart.StageBand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryModelTest {
  private static final Instant START = Instant.now().minusSeconds(60);
  private static final long MIB = 1 << 20;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path output;

  private final List<Exception> errors = new ArrayList<>();

  private HistoryModel model() {
    return new HistoryModel(output, new ImmediateExecutor(), errors::add);
  }

  @Test
  void aProjectThatNeverRanHasNoRuns() {
    HistoryModel model = model();
    model.refresh();
    assertThat(model.runs()).isEmpty();
    assertThat(model.opened().get()).isNull();
    assertThat(errors).isEmpty();
  }

  @Test
  void aFileThatIsNoHistoryIsNamedAndOneThatIsEmptyHasNoRuns() throws Exception {
    Path file = MemoryWatch.historyOf(output);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    HistoryModel model = model();
    model.refresh();
    assertThat(errors).isEmpty();
    Files.writeString(file, "notes");
    model.refresh();
    assertThat(errors)
        .singleElement()
        .extracting(Exception::getMessage)
        .asString()
        .startsWith(file + " is no SQLite database");
    assertThat(model.runs()).isEmpty();
    assertThat(file).hasContent("notes");
  }

  @Test
  void theNewestRunIsOpenedAsItWas() throws Exception {
    record(1, "complete");
    record(2, "complete");
    HistoryModel model = model();
    model.refresh();
    assertThat(model.runs()).extracting(RunEntry::name).containsExactly("run-2", "run-1");
    assertThat(model.runs().getFirst().found())
        .containsExactly(RunFinding.LEAK, RunFinding.LOW_MEMORY);
    OpenedRun run = Objects.requireNonNull(model.opened().get());
    assertThat(run.entry().name()).isEqualTo("run-2");
    MemoryLine line = run.curves().curves().line(1).orElseThrow();
    assertThat(line.series().mean(0, 0)).isEqualTo(300 * MIB);
    assertThat(line.bands()).containsExactly(new StageBand(1, 1, 4, "basalt / DAPI"));
    assertThat(line.taskEnds())
        .singleElement()
        .satisfies(taskEnd -> assertThat(taskEnd.seconds()).isEqualTo(5));
    assertThat(run.curves().leak().orElseThrow().sentence()).contains("16 MiB more");
    assertThat(run.curves().curves().available().last(0)).isEqualTo(4096 * MIB);
    assertThat(run.machine()).containsExactly("memory was short");
    assertThat(run.tasks())
        .containsExactly(
            new RecordedTask(
                "basalt / DAPI",
                400 * MIB,
                450 * MIB,
                420 * MIB,
                250 * MIB,
                "complete",
                "aligned"));
    assertThat(run.tasks().getFirst().share()).isBetween(0.93, 0.94);
  }

  @Test
  void anotherRunCanBeOpenedAndStaysOpen() throws Exception {
    record(1, null);
    record(2, "complete");
    HistoryModel model = model();
    model.refresh();
    model.open(model.runs().getLast());
    assertThat(Objects.requireNonNull(model.opened().get()).entry().id()).isEqualTo(1);
    model.refresh();
    OpenedRun open = Objects.requireNonNull(model.opened().get());
    assertThat(open.entry().id()).isEqualTo(1);
    assertThat(open.entry().how()).isEqualTo("0 of 1 pairs complete · one worker · not finished");
    assertThat(open.tasks().getFirst().outcome()).isEqualTo("not finished");
  }

  @Test
  void aNewRunIsShownUnlessAnOlderOneWasOpened() throws Exception {
    record(1, "complete");
    HistoryModel model = model();
    model.refresh();
    record(2, "complete");
    model.refresh();
    assertThat(Objects.requireNonNull(model.opened().get()).entry().id()).isEqualTo(2);
    model.open(model.runs().getLast());
    record(3, "complete");
    model.refresh();
    assertThat(Objects.requireNonNull(model.opened().get()).entry().id()).isEqualTo(1);
    model.open(model.runs().getFirst());
    record(4, "complete");
    model.refresh();
    assertThat(Objects.requireNonNull(model.opened().get()).entry().id()).isEqualTo(4);
  }

  @Test
  void howATaskEndedIsSaidInAWordWhateverItsRecordSays() {
    assertThat(outcome("complete", "check")).isEqualTo("check");
    assertThat(outcome("complete", null)).isEqualTo("done");
    assertThat(outcome("aborted", null)).isEqualTo("stopped");
    assertThat(outcome("error: worker ran out of memory: give it more with --budget", null))
        .isEqualTo("crashed");
  }

  private static String outcome(String status, @org.jspecify.annotations.Nullable String verdict) {
    return new RecordedTask("a / b", null, null, null, null, status, verdict).outcome();
  }

  /** A run of one task; of one that did not end if there is no status. */
  private void record(long id, @org.jspecify.annotations.Nullable String status) throws Exception {
    try (HistoryWriter writer = HistoryWriter.open(MemoryWatch.historyOf(output))) {
      RunRecorder recorder = new RunRecorder(writer);
      Instant start = START.plusSeconds(id);
      recorder.run(SmallRun.run(id, start));
      recorder.process(SmallRun.worker(10 + id, id, start.plusSeconds(1)));
      recorder.task(
          new TaskRow(
              20 + id, id, 0, "basalt", "DAPI", null, 400 * MIB, 450 * MIB, "m", null, null));
      long resident = 300 * MIB;
      ProcessReading reading =
          new ProcessReading(4711, resident, null, null, null, resident, 0L, 9, 0L, 0L, 0L);
      recorder.sample(SampleRow.of(10 + id, start.plusSeconds(2), reading, null, null, 1));
      recorder.machine(id, start.plusSeconds(2), new MachineReading(8192 * MIB, 4096 * MIB, 0));
      Instant begun = start.plusSeconds(1);
      AttemptRow attempt =
          new AttemptRow(30 + id, 20 + id, 10 + id, 1, begun, null, null, null, null, null);
      recorder.attempt(attempt);
      recorder.stage(new StageRow(40 + id, 30 + id, 1, begun, start.plusSeconds(4), "made", null));
      if (status != null) {
        AttemptRow.Baseline kept = new AttemptRow.Baseline(250 * MIB, null, null, null, null);
        recorder.attempt(
            new AttemptRow(
                30 + id,
                20 + id,
                10 + id,
                1,
                begun,
                start.plusSeconds(5),
                status,
                true,
                420 * MIB,
                kept));
        recorder.taskFinished(20 + id, status, "aligned");
        recorder.verdict(
            new VerdictRow(
                50 + id, id, 10 + id, start.plusSeconds(6), "leak", 16.0 * MIB, 0.99, "it leaks"));
        recorder.verdict(
            new VerdictRow(60 + id, id, null, start, "low memory", null, null, "memory was short"));
        recorder.runFinished(id, start.plusSeconds(7));
      }
    }
  }
}
