package endolith.app.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import endolith.monitor.fixture.SmallRun;
import endolith.monitor.history.History;
import endolith.monitor.history.HistoryWriter;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.RunRecorder;
import endolith.monitor.history.SampleRow;
import endolith.monitor.sampling.ProcessReading;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTableTest {
  /** Samples of long ago would be merged. */
  private static final Instant START =
      Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);

  private static final int SAMPLES = 40;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path output;

  /** A disk without room. */
  private static final class Full extends Writer {
    @Override
    public void write(char[] letters, int from, int number) throws IOException {
      throw new IOException("no space left on the device");
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void recordTwoProcesses() throws Exception {
    try (HistoryWriter writer = HistoryWriter.open(MemoryWatch.historyOf(output))) {
      RunRecorder recorder = new RunRecorder(writer);
      recorder.run(SmallRun.run(1, START));
      for (int process = 1; process <= 2; process++) {
        recorder.process(new ProcessRow(process, 1, process - 1, process, START, null, null));
        for (int i = 0; i < SAMPLES; i++) {
          ProcessReading reading =
              new ProcessReading(process, 1L << 28, null, null, null, null, 0L, 9, 0L, 0L, 0L);
          recorder.sample(SampleRow.of(process, START.plusSeconds(i), reading, null, null, null));
        }
      }
    }
  }

  private void write(Writer out, int most) throws IOException {
    try (History history = History.open(MemoryWatch.historyOf(output))) {
      new SampleTable(history, history.runs().getLast()).write(out, most);
    }
  }

  @Test
  void theLastSamplesOfEveryProcess() throws IOException {
    StringWriter text = new StringWriter();
    write(text, 3);
    assertThat(text.toString().lines()).hasSize(1 + 2 * 3);
    assertThat(text.toString().lines().skip(1))
        .allMatch(
            line ->
                IntStream.range(SAMPLES - 3, SAMPLES)
                    .anyMatch(
                        i -> line.contains(START.plusSeconds(i).toString().substring(0, 19))));
  }

  @Test
  void aFullDiskIsNotPassedOver() {
    assertThatThrownBy(() -> write(new Full(), SAMPLES)).hasMessageContaining("no space left");
  }
}
