package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.log.RunLog;
import endolith.app.program.ExitCode;
import endolith.app.program.RefusedException;
import endolith.engine.batch.RunRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads back what earlier runs did. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists the runs of a project, or shows the summary of one, however it ended.")
@SuppressWarnings("NullAway.Init")
final class LogCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "PROJECT", description = "Folder with raw/ in it.")
  private Path project;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "RUN",
      description = "Name of a run, or \"last\"; without it, all runs are listed.")
  private @Nullable String run;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder of the results; default PROJECT/processed.")
  private @Nullable Path output;

  @Override
  public Integer call() throws IOException, RefusedException {
    Path folder = output == null ? project.resolve("processed") : output;
    RunLog log = RunLog.in(folder);
    if (log.folders().isEmpty()) {
      throw new RefusedException(text("cli.refused.no-runs", folder));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (run == null) {
      out.print(log.list());
    } else {
      Path chosen = run.equals("last") ? log.folders().getLast() : folder(log.folders(), run);
      out.print(log.text(RunRecord.read(chosen)));
    }
    if (log.isLastCutShort()) {
      out.println(text("cli.log.resume"));
    }
    out.flush();
    return ExitCode.FINE;
  }

  private static Path folder(List<Path> runs, String name) throws RefusedException {
    return runs.stream()
        .filter(folder -> folder.endsWith(name))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() -> new RefusedException(text("cli.refused.no-such-run", name)));
  }
}
