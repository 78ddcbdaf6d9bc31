package endolith.app.cli;

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

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the results to this file as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws Exception {
    return new BatchRun(options.order(), json, spec.commandLine().getOut()).run();
  }
}
