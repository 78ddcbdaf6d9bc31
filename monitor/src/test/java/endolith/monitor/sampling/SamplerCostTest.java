package endolith.monitor.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.monitor.fixture.SmallRun;
import endolith.monitor.history.HistoryWriter;
import endolith.monitor.history.ProcessRow;
import endolith.monitor.history.RunRecorder;
import endolith.monitor.history.SampleRow;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What it costs to watch sixteen processes and to write down what they do; {@code -Dsampling=long}
 * takes 1200 samples at 4 Hz, five minutes.
 */
@EnabledOnOs(OS.LINUX)
class SamplerCostTest {
  private static final int PROCESSES = 16;
  private static final double LIMIT = 0.03;

  @TempDir private Path folder;
  private final List<Process> processes = new ArrayList<>();

  @Test
  void sixteenProcessesAtFourHertzCostLittle() throws Exception {
    boolean all = "long".equals(System.getProperty("sampling"));
    int warm = 40;
    int samples = all ? 1200 : 60;
    CountDownLatch warmed = new CountDownLatch(warm);
    CountDownLatch done = new CountDownLatch(warm + samples);
    Set<Thread> others = Thread.getAllStackTraces().keySet();
    try (HistoryWriter writer = HistoryWriter.open(folder.resolve("history.sqlite"))) {
      Thread writing = writing(others);
      RunRecorder recorder = recorder(writer);
      try (Sampler sampler =
          new Sampler(
              new ProcFiles(),
              new MachineProbe(),
              all ? Sampler.DEFAULT_PERIOD : Sampler.SHORTEST_PERIOD,
              snapshot -> {
                record(snapshot, recorder);
                warmed.countDown();
                done.countDown();
              })) {
        for (int i = 0; i < PROCESSES; i++) {
          Process process = new ProcessBuilder("sleep", "600").start();
          processes.add(process);
          recorder.process(
              new ProcessRow(process.pid(), 1, i, process.pid(), Instant.now(), null, null));
          sampler.watch(process.pid());
        }
        assertThat(warmed.await(120, TimeUnit.SECONDS)).isTrue();
        SamplerCost before = sampler.cost();
        Duration writtenBefore = time(writing);
        assertThat(done.await(600, TimeUnit.SECONDS)).isTrue();
        SamplerCost after = sampler.cost();
        long taken = after.samples() - before.samples();
        double reading = 4 * share(after.cpu().minus(before.cpu()), taken);
        double recording = 4 * share(time(writing).minus(writtenBefore), taken);
        System.out.printf(
            "%d processes at 4 Hz: %.2f %% of a core to read, %.2f %% to write down%n",
            PROCESSES, 100 * reading, 100 * recording);
        assertThat(reading + recording).isLessThan(LIMIT);
      }
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
  }

  private static double share(Duration time, long samples) {
    return time.toNanos() / 1e9 / samples;
  }

  private static Thread writing(Set<Thread> others) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("history") && !others.contains(thread))
        .findAny()
        .orElseThrow();
  }

  private static Duration time(Thread thread) {
    return Duration.ofNanos(
        ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId()));
  }

  private static RunRecorder recorder(HistoryWriter writer) {
    RunRecorder recorder = new RunRecorder(writer);
    recorder.run(SmallRun.run(1, Instant.now()));
    return recorder;
  }

  private static void record(Snapshot snapshot, RunRecorder recorder) {
    recorder.machine(1, snapshot.time(), snapshot.machine());
    for (ProcessReading reading : snapshot.processes()) {
      recorder.sample(SampleRow.of(reading.pid(), snapshot.time(), reading, null, null, 1));
    }
  }
}
