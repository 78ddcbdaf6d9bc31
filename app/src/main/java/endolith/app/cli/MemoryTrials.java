package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.memory.ReleaseTrial;
import endolith.app.memory.TrialTask;
import endolith.app.program.Program;
import endolith.app.program.TemporaryResults;
import endolith.app.program.WorkerMain;
import endolith.app.text.BackendTexts;
import endolith.engine.synthetic.ImageSize;
import endolith.engine.task.CancelledException;
import endolith.engine.worker.MemoryBudget;
import endolith.engine.worker.ReleasePolicy;
import endolith.engine.worker.TaskEvent;
import endolith.engine.worker.WorkerCommand;
import endolith.engine.worker.WorkerProcess;
import endolith.monitor.sampling.BackendResult;
import endolith.monitor.sampling.BackendTrial;
import endolith.viewer.chart.ChartFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Measurements on a generated pair, whose files are removed afterwards. */
final class MemoryTrials {
  private static final double MIB = 1 << 20;

  private final ImageSize size;
  private final PrintWriter out;

  MemoryTrials(ImageSize size, PrintWriter out) {
    this.size = size;
    this.out = out;
  }

  /** One task, measured in every way there is. */
  void backends() throws IOException, InterruptedException {
    AtomicReference<OptionalLong> heap = new AtomicReference<>(OptionalLong.empty());
    try (TemporaryResults folder = TemporaryResults.open(null);
        Interruption interruption = Interruption.watched()) {
      TrialTask task = TrialTask.make(folder.path(), size, MemoryBudget.DEFAULT_BYTES);
      List<BackendResult> results;
      try (WorkerProcess worker =
          WorkerProcess.start(command(folder.path(), ReleasePolicy.AFTER_TASK))) {
        BackendTrial trial = new BackendTrial(worker.pid(), heap::get);
        try (trial) {
          task.run(worker, event -> take(event, heap), interruption::isCancelled);
        }
        results = trial.results();
      }
      if (interruption.isCancelled()) {
        throw new CancelledException();
      }
      print(results);
    }
  }

  private static void take(TaskEvent event, AtomicReference<OptionalLong> heap) {
    if (event instanceof TaskEvent.Heap now) {
      heap.set(OptionalLong.of(now.committedBytes()));
    }
  }

  private void print(List<BackendResult> results) {
    out.printf(
        Locale.ROOT,
        "%-18s %8s %11s %13s %10s  %s%n",
        "measured by",
        "readings",
        "mean (MiB)",
        "highest (MiB)",
        "cost (us)",
        "what it counts");
    for (BackendResult result : results) {
      if (result.readings() == 0) {
        out.printf(
            "%-18s %8s %11s %13s %10s  %s%n",
            BackendTexts.name(result.way()), "-", "-", "-", "-", text("cli.backend.none"));
      } else {
        out.printf(
            Locale.ROOT,
            "%-18s %8d %11.1f %13.1f %10.0f  %s%n",
            BackendTexts.name(result.way()),
            result.readings(),
            result.meanBytes() / MIB,
            result.highestBytes() / MIB,
            result.microsPerReading(),
            BackendTexts.counts(result.way()));
      }
    }
    out.flush();
  }

  /**
   * The same task under each release policy.
   *
   * @param chart where to draw the curves; null for nowhere
   */
  void releases(@Nullable Path chart) throws IOException, InterruptedException {
    try (TemporaryResults folder = TemporaryResults.open(null);
        Interruption interruption = Interruption.watched()) {
      TrialTask task = TrialTask.make(folder.path(), size, MemoryBudget.DEFAULT_BYTES);
      ReleaseTrial trial = new ReleaseTrial(task, interruption::isCancelled);
      for (ReleasePolicy policy : ReleasePolicy.values()) {
        trial.run(policy, command(folder.path(), policy));
      }
      out.printf(
          Locale.ROOT,
          "%-12s %11s %13s %11s %12s%n",
          "release",
          "mean (MiB)",
          "highest (MiB)",
          "kept (MiB)",
          "CPU time (s)");
      for (ReleaseTrial.Outcome outcome : trial.outcomes()) {
        out.printf(
            Locale.ROOT,
            "%-12s %11.1f %13.1f %11.1f %12s%n",
            outcome.policy().name().toLowerCase(Locale.ROOT),
            outcome.meanMib(),
            outcome.highestMib(),
            outcome.keptMib(),
            outcome.cpuSeconds().isPresent()
                ? String.format(Locale.ROOT, "%.1f", outcome.cpuSeconds().getAsDouble())
                : "-");
      }
      if (chart != null) {
        ChartFile.of(trial.chart(), chart).write();
        out.println(text("cli.chart", chart));
      }
      out.flush();
    }
  }

  private static WorkerCommand command(Path folder, ReleasePolicy policy) {
    return WorkerCommand.ofThisProgram(
            Program.MAIN_CLASS, MemoryBudget.DEFAULT_BYTES, folder.resolve("worker.log"))
        .with(List.of(WorkerMain.releasing(policy)));
  }
}
