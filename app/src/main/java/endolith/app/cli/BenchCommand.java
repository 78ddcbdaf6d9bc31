package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.bench.Bench;
import endolith.app.bench.BenchOrder;
import endolith.app.bench.BenchReport;
import endolith.app.bench.BenchTable;
import endolith.app.program.ByteSize;
import endolith.app.program.ExitCode;
import endolith.app.program.Program;
import endolith.app.program.RefusedException;
import endolith.app.program.TemporaryResults;
import endolith.app.view.ViewMeasurement;
import endolith.app.view.ViewReport;
import endolith.app.view.ViewTable;
import endolith.app.view.ViewedPair;
import endolith.engine.image.disk.ChosenFile;
import endolith.engine.json.Json;
import endolith.engine.parameter.ParameterException;
import endolith.engine.parameter.Parameters;
import endolith.engine.synthetic.SyntheticSpec;
import endolith.engine.worker.MemoryBudget;
import endolith.engine.worker.WorkerCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code endolith bench}. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Makes one pair with known truth, runs it in a fresh worker process, and prints time,"
            + " memory, bytes, and how far alignment and scale are from the truth.")
final class BenchCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private PairOptions pair;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "Set a parameter of the pipeline, see endolith parameters.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(names = "--pad", paramLabel = "PX", description = "Short for --set pad=PX.")
  private @Nullable String pad;

  @Option(
      names = "--budget",
      paramLabel = "SIZE",
      converter = ByteSize.Converter.class,
      defaultValue = "1g",
      description = "Memory for the worker (default: ${DEFAULT-VALUE}).")
  @SuppressWarnings("NullAway.Init")
  private ByteSize budget;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads of the worker (default: one per core).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--keep",
      paramLabel = "DIR",
      description = "Work in DIR, empty or new, and keep images and results.")
  private @Nullable Path keep;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there, too.")
  private @Nullable Path json;

  @Option(
      names = "--view",
      description =
          "Then look at the pair in a window, moving along a fixed path, and print what that took:"
              + " first picture, frames, tiles, memory. Works without a display, too.")
  private boolean view;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException, RefusedException {
    SyntheticSpec pairSpec = pair.spec();
    Parameters parameters = parameters();
    if (threads < 1) {
      throw new RefusedException(text("cli.refused.bench-threads", threads));
    }
    if (budget.bytes() < MemoryBudget.LEAST_BYTES) {
      throw new RefusedException(text("cli.refused.bench-budget"));
    }
    PrintWriter err = spec.commandLine().getErr();
    try (Interruption interruption = Interruption.watched();
        TemporaryResults folder = TemporaryResults.open(keep)) {
      WorkerCommand worker =
          WorkerCommand.ofThisProgram(
              Program.MAIN_CLASS, budget.bytes(), folder.path().resolve("worker.log"));
      BenchOrder order =
          new BenchOrder(pairSpec, parameters, folder.path(), worker, budget.bytes(), threads);
      BenchReport report =
          new Bench(
                  order,
                  interruption::isCancelled,
                  news -> {
                    err.println(text("cli.bench.news", news));
                    err.flush();
                  })
              .run();
      spec.commandLine().getOut().print(BenchTable.of(report));
      spec.commandLine().getOut().flush();
      if (view && report.result().isComplete()) {
        err.println(text("cli.bench.news", text("cli.bench.looking")));
        err.flush();
        look(order);
      }
      if (json != null) {
        ChosenFile.write(json, Json.pretty(report));
      }
      return report.result().isComplete() ? ExitCode.FINE : ExitCode.SOME_FAILED;
    }
  }

  private void look(BenchOrder order) throws InterruptedException {
    ViewReport looked =
        ViewMeasurement.of(
            new ViewedPair("bench", order.files(), order.parameters(), Optional.of(order.raws())));
    spec.commandLine().getOut().println();
    spec.commandLine().getOut().print(ViewTable.of(looked));
    spec.commandLine().getOut().flush();
  }

  private Parameters parameters() throws RefusedException {
    try {
      Parameters parameters = Parameters.of(settings);
      return pad == null ? parameters : parameters.with("pad", pad);
    } catch (ParameterException e) {
      throw new RefusedException(String.valueOf(e.getMessage()));
    }
  }
}
