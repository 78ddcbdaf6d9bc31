package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.program.RefusedException;
import endolith.app.settings.ProjectSettings;
import endolith.engine.batch.Batch.Which;
import endolith.engine.batch.RunRecord;
import endolith.engine.batch.order.BatchFolders;
import endolith.engine.batch.order.BatchOrder;
import endolith.engine.batch.order.RunOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Works on the tasks of a project. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Aligns and subtracts every pair of a project, going on from what is done already.")
@SuppressWarnings("NullAway.Init")
public final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private BatchOptions options;
  @Mixin private ExecutionOptions execution;
  @Mixin private MemoryOptions memory;

  @Option(
      names = "--resume",
      description =
          "Go on with the last run, however it ended, with the same choices; those named now"
              + " replace them.")
  private boolean resume;

  @Option(
      names = "--retry-failed",
      description = "As --resume, but only the pairs that crashed in the last run.")
  private boolean retryFailed;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the results to this file as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws Exception {
    if (!resume && !retryFailed) {
      RunOptions saved = options.savedSettings().map(ProjectSettings::runOptions).orElse(null);
      return run(options.order(), saved, Which.ALL, options.isBudgetChosen());
    }
    if (options.isSaved()) {
      throw new RefusedException(
          text("cli.refused.saved", retryFailed ? "--retry-failed" : "--resume"));
    }
    RunRecord last = lastRun();
    return run(
        options.order(found(last.order())),
        last.runOptions(),
        retryFailed ? Which.FAILED : Which.UNFINISHED,
        true);
  }

  private int run(BatchOrder order, @Nullable RunOptions base, Which which, boolean budgetChosen)
      throws Exception {
    return new BatchRun(
            order,
            execution.runOptions(base),
            which,
            memory,
            budgetChosen,
            json,
            spec.commandLine().getOut())
        .run();
  }

  private RunRecord lastRun() throws IOException, RefusedException {
    return RunRecord.latest(options.outputFolder())
        .orElseThrow(
            () ->
                new RefusedException(
                    text(
                        "cli.refused.nothing-to-resume",
                        options.outputFolder(),
                        retryFailed ? "--retry-failed" : "--resume")));
  }

  /** The raw folder of that run: whose it is may be a surprise, if the project was copied. */
  private BatchOrder found(BatchOrder recorded) throws IOException, RefusedException {
    Path raw = recorded.folders().rawFolder();
    if (!Files.isDirectory(raw)) {
      return recorded.with(
          new BatchFolders(options.order().folders().rawFolder(), recorded.folders().output()));
    }
    if (!options.isRawChosen() && !options.holds(raw)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(text("cli.resume.raw-outside", raw));
      out.flush();
    }
    return recorded;
  }
}
