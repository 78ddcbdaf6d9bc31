package endolith.app.cli;

import endolith.engine.batch.BatchSummary;
import endolith.engine.batch.RunRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
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
    List<Path> runs = RunRecord.folders(folder);
    if (runs.isEmpty()) {
      throw new RefusedException("there are no runs in " + folder);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (run == null) {
      list(runs, out);
    } else {
      Path chosen = run.equals("last") ? runs.getLast() : folder(runs, run);
      show(RunRecord.read(chosen), out);
    }
    out.flush();
    return ExitCode.FINE;
  }

  private static Path folder(List<Path> runs, String name) throws RefusedException {
    return runs.stream()
        .filter(folder -> folder.endsWith(name))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow(() -> new RefusedException("there is no run " + name + " among them"));
  }

  private static void list(List<Path> runs, PrintWriter out) {
    for (Path folder : runs) {
      try {
        out.println(line(RunRecord.read(folder)));
      } catch (IOException e) {
        out.println(folder.getFileName() + "  killed before its plan was written");
      }
    }
  }

  /** One line on a run: name, begin, what was done, how it ended. */
  static String line(RunRecord run) {
    long complete = run.results().stream().filter(result -> result.isComplete()).count();
    return "%s  begun %s  %d of %d complete, %d failed  %s"
        .formatted(
            run.run(),
            run.started().truncatedTo(ChronoUnit.SECONDS),
            complete,
            run.tasks().size(),
            run.failed().size(),
            ending(run));
  }

  private static String ending(RunRecord run) {
    return switch (run.ending()) {
      case FINISHED -> "finished";
      case ABORTED -> "aborted";
      case OPEN -> "still running, or killed";
    };
  }

  private static void show(RunRecord run, PrintWriter out) {
    out.println(line(run));
    out.println();
    out.print(new BatchSummary(run.tasks().size(), run.results(), List.of(), List.of()).text());
    for (String task : run.cutShort()) {
      out.println("Cut short: " + task);
    }
  }
}
