package endolith.app.memory;

import static endolith.app.text.Texts.text;

import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.worker.ReleasePolicy;
import endolith.engine.worker.WorkerCommand;
import endolith.engine.worker.WorkerProcess;
import endolith.monitor.sampling.MachineProbe;
import endolith.monitor.sampling.ProcessProbe;
import endolith.monitor.sampling.ProcessReading;
import endolith.monitor.sampling.Sampler;
import endolith.monitor.sampling.Snapshot;
import endolith.viewer.chart.ChartSheet;
import endolith.viewer.chart.Figures;
import endolith.viewer.chart.MemoryCurves;
import endolith.viewer.chart.MemoryLine;
import endolith.viewer.chart.TaskEnd;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;

/** The same task several times in one worker, under each release policy. */
public final class ReleaseTrial {
  private static final int TIMES = 3;
  private static final double MIB = 1 << 20;

  private final TrialTask task;
  private final CancelToken cancel;
  private final MemoryCurves curves = new MemoryCurves();
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * @param meanMib of all samples
   * @param highestMib of all tasks' high-water marks
   * @param keptMib after the last task
   * @param cpuSeconds of the whole worker; empty if the system does not tell
   */
  public record Outcome(
      ReleasePolicy policy,
      double meanMib,
      double highestMib,
      double keptMib,
      OptionalDouble cpuSeconds) {}

  public ReleaseTrial(TrialTask task, CancelToken cancel) {
    this.task = task;
    this.cancel = cancel;
  }

  /** Runs the tasks under one policy, by a worker that was told of it. */
  public void run(ReleasePolicy policy, WorkerCommand command)
      throws IOException, InterruptedException {
    ProcessProbe probe = ProcessProbe.ofThisSystem();
    List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
    String name = policy.name().toLowerCase(Locale.ROOT);
    MemoryLine line = new MemoryLine(curves.lines().size() + 1, name, false);
    try (WorkerProcess worker = WorkerProcess.start(command);
        Sampler sampler =
            new Sampler(probe, new MachineProbe(), Duration.ofMillis(100), snapshots::add)) {
      sampler.watch(worker.pid());
      double highest = 0;
      for (int i = 0; i < TIMES; i++) {
        Long peak = task.run(worker, event -> {}, cancel).cost().peakResidentBytes();
        if (cancel.isCancelled()) {
          throw new CancelledException();
        }
        highest = Math.max(highest, peak == null ? 0 : peak / MIB);
        mark(probe, worker.pid(), snapshots, line);
      }
      ProcessReading last = probe.read(worker.pid()).orElseThrow();
      curves.lines().add(line);
      double mean = draw(snapshots, line);
      Long cpuMillis = last.cpuMillis();
      outcomes.add(
          new Outcome(
              policy,
              mean / MIB,
              highest,
              last.residentBytes() / MIB,
              cpuMillis == null ? OptionalDouble.empty() : OptionalDouble.of(cpuMillis / 1000.0)));
    }
  }

  private static void mark(
      ProcessProbe probe, long pid, List<Snapshot> snapshots, MemoryLine line) {
    if (!snapshots.isEmpty()) {
      double seconds = seconds(snapshots, Instant.now());
      probe
          .read(pid)
          .ifPresent(
              now -> line.mark(new TaskEnd(seconds, "", Figures.ofResident(now.residentBytes()))));
    }
  }

  /**
   * Adds the samples to the line.
   *
   * @return their mean, in bytes
   */
  private double draw(List<Snapshot> snapshots, MemoryLine line) {
    double sum = 0;
    int samples = 0;
    for (Snapshot snapshot : snapshots) {
      for (ProcessReading reading : snapshot.processes()) {
        double seconds = seconds(snapshots, snapshot.time());
        line.add(seconds, Figures.ofResident(reading.residentBytes()));
        curves.reach(seconds);
        sum += reading.residentBytes();
        samples++;
      }
    }
    return samples == 0 ? 0 : sum / samples;
  }

  private static double seconds(List<Snapshot> snapshots, Instant time) {
    return Duration.between(snapshots.getFirst().time(), time).toMillis() / 1000.0;
  }

  public List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** The curves of all policies in one chart. */
  public ChartSheet chart() {
    return ChartSheet.whole(
        text("chart.release-title", TIMES), List.of(), curves, ChartTexts.words());
  }
}
