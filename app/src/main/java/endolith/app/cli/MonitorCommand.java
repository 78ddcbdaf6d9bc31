package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.cli.output.MemoryTable;
import endolith.app.cli.output.RunList;
import endolith.app.memory.MemoryWatch;
import endolith.app.memory.RunSheet;
import endolith.app.memory.SampleTable;
import endolith.app.program.ExitCode;
import endolith.app.program.RefusedException;
import endolith.engine.synthetic.ImageSize;
import endolith.monitor.history.History;
import endolith.monitor.history.HistoryException;
import endolith.monitor.history.RunRow;
import endolith.monitor.history.Schema;
import endolith.viewer.chart.ChartFile;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what was recorded of memory. */
@Command(
    name = "monitor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows the memory of recorded runs, also of one that goes on: every pair with its predicted"
          + " and real peak and what the worker kept afterwards, and what was found.",
      "",
      "The record is a SQLite database, PROJECT/processed/.endolith/memory.sqlite; --schema"
          + " explains its tables.",
      "For developers: \"endolith run --diagnose-leak heap:16m\" (or off-heap, mapped) makes every"
          + " worker keep so much memory with each pair."
    })
@SuppressWarnings("NullAway.Init")
final class MonitorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RecordedProject project;

  @Option(names = "--runs", description = "List the recorded runs.")
  private boolean runs;

  @Option(
      names = "--run",
      paramLabel = "NAME",
      description = "Which run, or the beginning of its name; default: the last one.")
  private @Nullable String name;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write every sample of the run to this file.")
  private @Nullable Path csv;

  @Option(
      names = "--chart",
      paramLabel = "FILE",
      description = "Draw the run to this file: .png or .svg.")
  private @Nullable Path chart;

  @Option(
      names = "--compare-backends",
      description =
          "Run one generated pair while measuring its memory in every way there is, and show how"
              + " they differ and why.")
  private boolean compareBackends;

  @Option(
      names = "--compare-release",
      description =
          "Run a generated pair several times under each release policy; --chart draws the curves.")
  private boolean compareRelease;

  @Option(
      names = "--size",
      paramLabel = "HxW",
      converter = ImageSizeConverter.class,
      description = "Height x width of the generated images for these; default 2000x2500.")
  private ImageSize size = new ImageSize(2500, 2000);

  @Option(names = "--schema", description = "Print the tables of the database, and end.")
  private boolean schema;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (schema) {
      out.print(Schema.text());
      out.flush();
      return ExitCode.FINE;
    }
    requireFolder(csv);
    requireFolder(chart);
    if (compareBackends || compareRelease) {
      MemoryTrials trials = new MemoryTrials(size, out);
      if (compareBackends) {
        trials.backends();
      }
      if (compareRelease) {
        trials.releases(chart);
      }
      return ExitCode.FINE;
    }
    try (History history = recorded()) {
      if (runs) {
        out.print(new RunList(history).text());
      } else {
        show(history, chosen(history), out);
      }
    }
    out.flush();
    return ExitCode.FINE;
  }

  private static void requireFolder(@Nullable Path target) throws RefusedException {
    if (target == null) {
      return;
    }
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw new RefusedException(text("cli.refused.no-folder", target, folder));
    }
  }

  private History recorded() throws RefusedException {
    try {
      return History.open(MemoryWatch.historyOf(project.output("endolith monitor my-project")));
    } catch (HistoryException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }

  private RunRow chosen(History history) throws Exception {
    List<RunRow> all = history.runs();
    String wanted = name;
    List<RunRow> fitting =
        wanted == null ? all : all.stream().filter(run -> run.name().startsWith(wanted)).toList();
    if (fitting.isEmpty()) {
      throw new RefusedException(
          wanted == null
              ? text("cli.refused.no-record")
              : text("cli.refused.no-recorded-run", wanted));
    }
    return fitting.getLast();
  }

  private void show(History history, RunRow run, PrintWriter out) throws Exception {
    out.print(new MemoryTable(history, run).text());
    if (csv != null) {
      new SampleTable(history, run).writeTo(csv);
      out.println(text("cli.samples", csv));
    }
    if (chart != null) {
      ChartFile.of(RunSheet.of(history, run), chart).write();
      out.println(text("cli.chart", chart));
    }
  }
}
