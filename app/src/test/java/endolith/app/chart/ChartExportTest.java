package endolith.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.app.memory.ChartTexts;
import endolith.app.memory.MemoryWatch;
import endolith.app.work.ImmediateExecutor;
import endolith.monitor.fixture.SmallRun;
import endolith.monitor.history.HistoryWriter;
import endolith.monitor.history.RunRecorder;
import endolith.monitor.history.SampleRow;
import endolith.monitor.sampling.ProcessReading;
import endolith.viewer.chart.ChartSheet;
import endolith.viewer.chart.MemoryCurves;
import endolith.viewer.chart.MemoryLine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartExportTest {
  /** Recent: samples of long ago are merged. */
  private static final Instant START = Instant.now().minusSeconds(30);

  private static final int SAMPLES = 5;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final List<String> told = new ArrayList<>();
  private UnaryOperator<Path> typed = UnaryOperator.identity();
  private final Function<String, Path> where = name -> typed.apply(folder.resolve(name));
  private final List<Exception> errors = new ArrayList<>();

  private final MemoryCurves curves = new MemoryCurves();
  private final ChartSheet shown =
      ChartSheet.whole("What is shown", List.of(), curves, ChartTexts.words());

  private ChartExport export(long run) throws Exception {
    try (HistoryWriter writer = HistoryWriter.open(MemoryWatch.historyOf(folder))) {
      RunRecorder recorder = new RunRecorder(writer);
      recorder.run(SmallRun.run(1, START));
      recorder.process(SmallRun.worker(2, 1, START));
      ProcessReading reading =
          new ProcessReading(4711, 1 << 28, null, null, null, null, null, 3, 0L, 0L, 0L);
      for (int i = 0; i < SAMPLES; i++) {
        recorder.sample(SampleRow.of(2, START.plusSeconds(i), reading, null, null, null));
      }
    }
    ChartExport.Means means =
        new ChartExport.Means(
            new ImmediateExecutor(),
            name -> Optional.of(where.apply(name)),
            told::add,
            errors::add);
    return new ChartExport(means, () -> shown, () -> folder, () -> Optional.of(run));
  }

  @Test
  void aRunIsWrittenAsDrawingAndAsTable() throws Exception {
    ChartExport export = export(1);
    export.run();
    export.samples();
    assertThat(errors).isEmpty();
    assertThat(Files.readString(folder.resolve("memory.svg")))
        .contains("<svg", "Worker 1", "run-1");
    assertThat(Files.readAllLines(folder.resolve("memory.csv"))).hasSize(SAMPLES + 1);
  }

  @Test
  void whatIsShownIsWrittenAsPictureAndAsDrawing() throws Exception {
    curves.lines().add(new MemoryLine(1, "A line", false));
    ChartExport export = export(1);
    export.picture();
    export.drawing();
    assertThat(errors).isEmpty();
    assertThat(folder.resolve("memory.png")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("memory.svg"))).contains("What is shown", "A line");
  }

  @Test
  void aRunThatWasNotRecordedCannotBeSavedAndTheReasonIsTold() throws Exception {
    export(99).samples();
    assertThat(errors).isEmpty();
    assertThat(told).singleElement().asString().contains("not written", "not recorded");
    assertThat(folder.resolve("memory.csv")).doesNotExist();
  }

  @Test
  void aNameWithoutExtensionGetsOneAndWhatWasWrittenIsTold() throws Exception {
    typed = path -> path.resolveSibling("my chart");
    ChartExport export = export(1);
    export.picture();
    export.samples();
    assertThat(folder.resolve("my chart.png")).isNotEmptyFile();
    assertThat(told)
        .containsExactly(
            "Written: " + folder.resolve("my chart.png"),
            "Written: " + folder.resolve("my chart.csv"));
    export.picture();
    assertThat(told).last().asString().contains("Nothing was written", "is there already");
    assertThat(errors).isEmpty();
  }
}
