package endolith.app.memory;

import endolith.engine.image.disk.ChosenFile;
import endolith.monitor.history.History;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.SampleRow;
import endolith.monitor.sampling.ProcessReading;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every sample of a run as CSV; what is unknown is empty. */
public final class SampleTable {
  private static final String HEADER =
      "process,worker,pid,time,span_ms,resident_low_bytes,resident_bytes,resident_high_bytes,"
          + "virtual_bytes,anonymous_bytes,file_bytes,peak_bytes,swap_bytes,threads,cpu_ms,"
          + "read_bytes,written_bytes,heap_bytes,heap_committed_bytes,stage";

  private final History history;
  private final RunRow run;

  public SampleTable(History history, RunRow run) {
    this.history = history;
    this.run = run;
  }

  /**
   * Writes all of it to a file.
   *
   * @throws IOException if the history cannot be read, or the file cannot be written
   */
  public void writeTo(Path target) throws IOException {
    ChosenFile.write(
        target,
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          write(writer, Integer.MAX_VALUE);
          writer.flush();
        });
  }

  /**
   * Writes the end of it.
   *
   * @param most samples of each process; the last ones count
   * @throws IOException if the history cannot be read, or {@code out} takes no more
   */
  public void write(Writer out, int most) throws IOException {
    out.write(HEADER + "\n");
    for (ProcessRow process : history.processes(run.id())) {
      List<SampleRow> samples = history.samples(process.id());
      for (SampleRow sample : samples.subList(Math.max(0, samples.size() - most), samples.size())) {
        out.write(line(process, sample) + "\n");
      }
    }
  }

  private static String line(ProcessRow process, SampleRow sample) {
    ProcessReading reading = sample.reading();
    Integer worker = process.worker();
    return Stream.<@Nullable Object>of(
            worker == null ? "program" : "worker",
            worker == null ? null : worker + 1,
            process.pid(),
            sample.time(),
            sample.spanMillis(),
            sample.residentLowBytes(),
            reading.residentBytes(),
            sample.residentHighBytes(),
            reading.virtualBytes(),
            reading.anonymousBytes(),
            reading.fileBytes(),
            reading.peakBytes(),
            reading.swapBytes(),
            reading.threads(),
            reading.cpuMillis(),
            reading.bytesRead(),
            reading.bytesWritten(),
            sample.heapBytes(),
            sample.heapCommittedBytes(),
            sample.stage())
        .map(value -> Objects.toString(value, ""))
        .collect(Collectors.joining(","));
  }
}
