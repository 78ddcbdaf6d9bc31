package endolith.app.memory;

import endolith.engine.task.CancelToken;
import endolith.engine.task.CancelledException;
import endolith.engine.worker.ReleasePolicy;
import endolith.engine.worker.WorkerCommand;
import endolith.engine.worker.WorkerProcess;
import endolith.monitor.chart.MemoryChart;
import endolith.monitor.sampling.MachineProbe;
import endolith.monitor.sampling.ProcessProbe;
import endolith.monitor.sampling.ProcessReading;
import endolith.monitor.sampling.Sampler;
import endolith.monitor.sampling.Snapshot;
import java.io.IOException;
import java.time.Duration;
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
  private final List<MemoryChart.Line> lines = new ArrayList<>();
  private final List<MemoryChart.Mark> marks = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();

  /**
   * @param meanMib of all samples
   * @param highestMib of all tasks' high-water marks
   * @param keptMib after the last task
   * @param cpuSeconds of the whole worker
   */
  public record Outcome(
      ReleasePolicy policy, double meanMib, double highestMib, double keptMib, double cpuSeconds) {}

  public ReleaseTrial(TrialTask task, CancelToken cancel) {
    this.task = task;
    this.cancel = cancel;
  }

  /** Runs the tasks under one policy, by a worker that was told of it. */
  public void run(ReleasePolicy policy, WorkerCommand command)
      throws IOException, InterruptedException {
    ProcessProbe probe = ProcessProbe.ofThisSystem();
    List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
    try (WorkerProcess worker = WorkerProcess.start(command);
        Sampler sampler =
            new Sampler(probe, new MachineProbe(), Duration.ofMillis(100), snapshots::add)) {
      sampler.watch(worker.pid());
      double highest = 0;
      for (int i = 0; i < TIMES; i++) {
        Long peak = task.run(worker, event -> {}, cancel).peakResidentBytes();
        if (cancel.isCancelled()) {
          throw new CancelledException();
        }
        highest = Math.max(highest, peak == null ? 0 : peak / MIB);
        mark(probe, worker.pid(), snapshots);
      }
      ProcessReading last = probe.read(worker.pid()).orElseThrow();
      List<MemoryChart.Sample> samples = samples(snapshots);
      lines.add(new MemoryChart.Line(policy.name().toLowerCase(Locale.ROOT), samples, false));
      outcomes.add(
          new Outcome(
              policy,
              samples.stream().mapToDouble(MemoryChart.Sample::mib).average().orElse(0),
              highest,
              last.residentBytes() / MIB,
              last.cpuMillis() / 1000.0));
    }
  }

  private void mark(ProcessProbe probe, long pid, List<Snapshot> snapshots) {
    if (!snapshots.isEmpty()) {
      double seconds =
          Duration.between(snapshots.getFirst().time(), java.time.Instant.now()).toMillis()
              / 1000.0;
      probe
          .read(pid)
          .ifPresent(
              now ->
                  marks.add(
                      new MemoryChart.Mark(seconds, now.residentBytes() / MIB, lines.size())));
    }
  }

  private static List<MemoryChart.Sample> samples(List<Snapshot> snapshots) {
    List<MemoryChart.Sample> samples = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      for (ProcessReading reading : snapshot.processes()) {
        double seconds =
            Duration.between(snapshots.getFirst().time(), snapshot.time()).toMillis() / 1000.0;
        samples.add(new MemoryChart.Sample(seconds, reading.residentBytes() / MIB));
      }
    }
    return samples;
  }

  public List<Outcome> outcomes() {
    return List.copyOf(outcomes);
  }

  /** The curves of all policies in one chart. */
  public MemoryChart chart() {
    return new MemoryChart(
        "The same task " + TIMES + " times, under each release policy",
        List.of("dots: memory kept after each task"),
        lines,
        List.of(),
        marks,
        List.of(),
        OptionalDouble.empty());
  }
}
