package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.program.BatchServices;
import endolith.app.program.ExitCode;
import endolith.app.settings.ProjectSettings;
import endolith.app.text.PreflightTexts;
import endolith.engine.batch.BatchEnvironment;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import endolith.engine.batch.order.WorkerAllocation;
import endolith.engine.preflight.PreflightReport;
import endolith.engine.raw.RawDiscovery;
import endolith.engine.raw.RawProject;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells whether a batch fits into memory and disk. */
@Command(
    name = "preflight",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells whether a run with these choices fits into memory and disk, without starting it.",
      "",
      "Only the headers of the images are read. Exit code 0: it fits; 2: it does not."
    })
@SuppressWarnings("NullAway.Init")
final class PreflightCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BatchOptions options;
  @Mixin private ExecutionOptions execution;

  @Override
  public Integer call() throws Exception {
    RunOptions chosen =
        execution.runOptions(options.savedSettings().map(ProjectSettings::runOptions).orElse(null));
    BatchOrder asked = options.order();
    BatchEnvironment usual = BatchServices.batches(asked);
    BatchEnvironment environment = options.isBudgetChosen() ? usual.asAsked() : usual;
    RawProject project = RawDiscovery.scan(asked.folders().rawFolder());
    BatchOrder order = environment.fitting().fitted(asked, chosen.allocation(), project);
    PreflightReport report =
        BatchPlan.startable(order, project).preflight(order, chosen, environment);
    PrintWriter out = spec.commandLine().getOut();
    out.print(PreflightTexts.block(report));
    out.println();
    WorkerAllocation allocation = chosen.allocation();
    if (allocation.isRecommended() || allocation.workers() != report.recommendedWorkers()) {
      out.println(text("cli.preflight.workers", report.recommendedWorkers()));
    }
    out.flush();
    return report.isRefused() && !chosen.forceRun() ? ExitCode.REFUSED : ExitCode.FINE;
  }
}
