package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.cli.output.ProgressLines;
import endolith.app.memory.ThisMachine;
import endolith.app.program.BatchCallbacks;
import endolith.app.program.BatchServices;
import endolith.app.program.ExitCode;
import endolith.app.program.MonitoredBatch;
import endolith.app.program.ProgramLog;
import endolith.app.program.RefusedException;
import endolith.app.text.PreflightTexts;
import endolith.app.text.SummaryTexts;
import endolith.engine.batch.Batch;
import endolith.engine.batch.BatchRefusedException;
import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.ProgramFiles;
import endolith.engine.batch.ResultFiles;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.image.disk.IoMessage;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.review.ReviewedTask;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a batch from plan to summary on the command line, and prints what a person should know. */
final class BatchRun {
  private final BatchOrder order;
  private final RunOptions runOptions;
  private final Batch.Which which;
  private final MemoryOptions memory;
  private final boolean budgetChosen;
  private final @Nullable Path json;
  private final PrintWriter out;

  /**
   * @param budgetChosen whether the order's budget is to stay as it is
   * @param json where to write the results, too; null for nowhere
   */
  BatchRun(
      BatchOrder order,
      RunOptions runOptions,
      Batch.Which which,
      MemoryOptions memory,
      boolean budgetChosen,
      @Nullable Path json,
      PrintWriter out) {
    this.order = order;
    this.runOptions = runOptions;
    this.which = which;
    this.memory = memory;
    this.budgetChosen = budgetChosen;
    this.json = json;
    this.out = out;
  }

  /**
   * @return the exit code
   * @throws RefusedException if the batch cannot start
   */
  int run() throws Exception {
    try (MonitoredBatch monitored =
        MonitoredBatch.prepare(order, runOptions, which, Set.of(), means())) {
      Batch batch = monitored.batch();
      ProgramFiles files = ProgramFiles.of(order.folders().output());
      beginLog(files);
      batch.preflight().map(PreflightTexts::block).ifPresent(out::println);
      out.flush();
      requireResources(batch.preflight());
      sayWhatIsCarried(batch);
      return run(monitored);
    }
  }

  private static void beginLog(ProgramFiles files) throws RefusedException {
    try {
      ProgramLog.to(files.output().log(files.programLog()));
    } catch (IOException e) {
      throw new RefusedException(
          text("cli.log-unwritable", IoMessage.of(e, String.valueOf(e.getMessage()))));
    }
  }

  private void requireResources(Optional<PreflightReport> report) throws RefusedException {
    if (report.isPresent() && report.get().isRefused()) {
      if (!runOptions.forceRun()) {
        throw new RefusedException(text("cli.refused.resources"));
      }
      out.println(text("cli.run.forced"));
    }
  }

  private void sayWhatIsCarried(Batch batch) {
    if (!batch.carried().isEmpty()) {
      int carried = batch.carried().size();
      out.println(text("cli.run.carried", carried, carried + batch.tasks().size()));
    } else if (batch.tasks().isEmpty()) {
      out.println(text("cli.run.nothing-left"));
    }
  }

  private MonitoredBatch.Means means() throws RefusedException {
    List<String> options = memory.workerOptions();
    return new MonitoredBatch.Means(
        new ThisMachine(),
        asked -> BatchServices.worker(asked).with(options),
        memory.choices(),
        budgetChosen);
  }

  /** The person learns where else the results are: they may have taken days. */
  private void writeJson(List<ReviewedTask> told, Path file) throws IOException {
    try {
      ResultFiles.writeJson(told, file);
    } catch (IOException e) {
      String why = IoMessage.of(e, String.valueOf(e.getMessage())).replaceFirst("\\.$", "");
      Path folder = ProgramFiles.of(order.folders().output()).folder();
      throw new IOException(text("cli.summary.json", file, why, folder), e);
    }
  }

  private int run(MonitoredBatch monitored)
      throws BatchRefusedException, IOException, InterruptedException {
    try (Interruption interruption = Interruption.watched()) {
      SummaryTexts texts = new SummaryTexts();
      BatchSummary summary;
      Batch batch = monitored.batch();
      int workers = batch.runOptions().allocation().workers();
      try (ProgressLines lines = new ProgressLines(out, batch.tasks().size(), workers)) {
        summary =
            monitored.run(
                new BatchCallbacks(
                    List.of(lines),
                    news -> lines.say(news.commandLine()),
                    event -> {},
                    () -> false,
                    interruption::isCancelled));
      }
      out.println();
      out.print(texts.summary(summary));
      if (summary.stopped()) {
        out.println(text("cli.summary.resume"));
      }
      monitored.findings().forEach(news -> out.println(text("cli.run.memory", news.commandLine())));
      out.flush();
      if (json != null) {
        writeJson(
            ReviewedTask.read(
                summary.results().stream().map(texts::told).toList(),
                order.folders().output(),
                order.parameters()),
            json);
      }
      if (interruption.isCancelled()) {
        return ExitCode.ABORTED;
      }
      return summary.isFine() ? ExitCode.FINE : ExitCode.SOME_FAILED;
    }
  }
}
