package endolith.app.memory;

import endolith.monitor.history.History;
import endolith.monitor.history.HistoryException;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.SampleRow;
import endolith.monitor.sampling.ProcessReading;
import java.io.PrintWriter;
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

  public void write(PrintWriter out) throws HistoryException {
    out.println(HEADER);
    for (ProcessRow process : history.processes(run.id())) {
      for (SampleRow sample : history.samples(process.id())) {
        out.println(line(process, sample));
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
            known(reading.virtualBytes()),
            known(reading.anonymousBytes()),
            known(reading.fileBytes()),
            known(reading.peakBytes()),
            known(reading.swapBytes()),
            known(reading.threads()),
            known(reading.cpuMillis()),
            known(reading.bytesRead()),
            known(reading.bytesWritten()),
            sample.heapBytes(),
            sample.heapCommittedBytes(),
            sample.stage())
        .map(value -> Objects.toString(value, ""))
        .collect(Collectors.joining(","));
  }

  private static @Nullable Long known(long value) {
    return value == ProcessReading.UNKNOWN ? null : value;
  }
}
