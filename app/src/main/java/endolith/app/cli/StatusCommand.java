package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.program.ExitCode;
import endolith.app.program.Program;
import endolith.app.text.StageTexts;
import endolith.engine.batch.BatchPlan;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.checkpoint.StageReview;
import endolith.engine.checkpoint.StageState;
import endolith.engine.task.CancelToken;
import endolith.engine.task.TaskRequest;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows which results are there. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows for each pair which stages are done under these parameters.")
@SuppressWarnings("NullAway.Init")
public final class StatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BatchOptions options;

  @Override
  public Integer call() throws Exception {
    BatchOrder order = options.order();
    BatchPlan plan = BatchPlan.of(order);
    PrintWriter out = spec.commandLine().getOut();
    for (TaskRequest task : plan.tasks()) {
      out.println(task.name().title());
      for (StageState state : StageReview.of(task, CancelToken.NEVER)) {
        String said = StageTexts.reason(state);
        String reason = said.isEmpty() ? "" : ": " + said;
        String by =
            Program.otherVersion(state).map(version -> text("cli.status.by", version)).orElse("");
        String kind = state.kind().name().toLowerCase(Locale.ROOT);
        boolean unverified = state.kind() == StageState.Kind.VALID && !state.isVerifiable();
        out.printf(
            "  %d/4 %-19s %s%s%s%s%n",
            state.stage().number(),
            state.stage().title(),
            kind,
            reason,
            by,
            unverified ? text("cli.status.unverified") : "");
      }
    }
    plan.missing().forEach(problem -> out.println(problem.text()));
    plan.aside().forEach(problem -> out.println(problem.text()));
    out.flush();
    return plan.tasks().isEmpty() ? ExitCode.REFUSED : ExitCode.FINE;
  }
}
