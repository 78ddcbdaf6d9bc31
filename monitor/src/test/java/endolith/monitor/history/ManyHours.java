package endolith.monitor.history;

import endolith.monitor.fixture.SmallRun;
import endolith.monitor.sampling.MachineReading;
import endolith.monitor.sampling.ProcFiles;
import endolith.monitor.sampling.ProcessReading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that records sixteen workers at four samples a second for a time that passes quickly,
 * by the writer that the program uses, and prints what that took: bytes on the disk, bytes of
 * memory, milliseconds of processor time.
 */
final class ManyHours {
  static final int WORKERS = 16;
  private static final int MOST_AHEAD = 2000;

  private ManyHours() {}

  public static void main(String[] args) throws Exception {
    Path file = Path.of(args[0]);
    Duration recorded = Duration.ofMinutes(Long.parseLong(args[1]));
    ProcessReading before = self();
    SettableClock clock = new SettableClock(SmallRun.START);
    try (HistoryWriter writer = HistoryWriter.open(file, clock)) {
      RunRecorder recorder = new RunRecorder(writer);
      recorder.run(SmallRun.run(1));
      for (int worker = 0; worker < WORKERS; worker++) {
        recorder.process(SmallRun.worker(2 + worker, 1));
      }
      for (long millis = 0; millis < recorded.toMillis(); millis += 250) {
        Instant now = SmallRun.START.plusMillis(millis);
        clock.set(now);
        recorder.machine(1, now, new MachineReading(1L << 36, (1L << 35) + millis, 0));
        for (int worker = 0; worker < WORKERS; worker++) {
          recorder.sample(sample(worker, now, millis));
        }
        while (writer.waiting() > MOST_AHEAD) {
          LockSupport.parkNanos(100_000);
        }
      }
    }
    ProcessReading after = self();
    System.out.printf(
        "%d %d %d%n",
        size(file),
        Objects.requireNonNull(after.peakBytes()) - before.residentBytes(),
        Objects.requireNonNull(after.cpuMillis()) - Objects.requireNonNull(before.cpuMillis()));
  }

  private static long size(Path file) throws Exception {
    return Files.size(file);
  }

  private static ProcessReading self() {
    return new ProcFiles().read(ProcessHandle.current().pid()).orElseThrow();
  }

  private static SampleRow sample(int worker, Instant now, long millis) {
    long resident = 300 * SmallRun.MIB + (millis * 7919 + worker * 104_729) % (200 << 20);
    ProcessReading reading =
        new ProcessReading(
            4711 + worker,
            resident,
            4_000_000_000L,
            resident * 3 / 4,
            resident / 4,
            resident + 5_000_000,
            0L,
            24,
            millis,
            millis * 100_000,
            millis * 50_000);
    int stage = (int) (millis / 60_000 % 4) + 1;
    return SampleRow.of(2 + worker, now, reading, resident / 3, resident / 2, stage);
  }
}
