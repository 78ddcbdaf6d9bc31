package endolith.app.cli;

import static endolith.app.text.Texts.text;

import endolith.app.cli.output.ModelTable;
import endolith.app.memory.MeasuredPeaks;
import endolith.app.program.ExitCode;
import endolith.app.program.RefusedException;
import endolith.app.text.PredictionTexts;
import endolith.engine.preflight.Calibration;
import endolith.monitor.prediction.ModelComparison;
import endolith.monitor.prediction.Observations;
import endolith.monitor.prediction.table.LeftOutRun;
import endolith.monitor.prediction.table.TableInterpretation;
import endolith.monitor.prediction.table.TaskTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares ways to predict the memory of tasks. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares ways to predict the peak memory of pairs, and says which one is used: the simplest"
          + " whose error is within the noise of the best.",
      "",
      "With PROJECT it learns from the pairs that were recorded there and from the measured runs"
          + " that come with the program. With --train it learns from any CSV file: a line of"
          + " names, then a line for each measured run. Columns of numbers and of a few different"
          + " words are used; the peak is the column whose name begins with \"peak\", else one that"
          + " sounds like memory, else the last one. Runs with missing values are left out.",
      "",
      "Errors are those on shapes that were left out; \"beyond\" are runs larger than those"
          + " learned from."
    })
@SuppressWarnings("NullAway.Init")
final class PredictCommand implements Callable<Integer> {
  private static final int MOST_LINES = 3;

  @Spec private CommandSpec spec;
  @Mixin private RecordedProject project;

  @Option(names = "--train", paramLabel = "CSV", description = "Learn from this file instead.")
  private @Nullable Path train;

  @Option(
      names = "--test",
      paramLabel = "CSV",
      description = "Predict these runs, too; nothing is learned from them.")
  private @Nullable Path test;

  @Option(
      names = "--peak",
      paramLabel = "NAME",
      description = "Column of the peaks in these files.")
  private @Nullable String peak;

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "NAME",
      description = "Columns not to be used, for example those that were not known beforehand.")
  private List<String> ignored = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (train == null && (test != null || peak != null || !ignored.isEmpty())) {
      throw new RefusedException(text("cli.refused.with-train"));
    }
    ModelComparison comparison = train == null ? recorded(out) : brought(train, out);
    out.print(new ModelTable(comparison).text());
    out.flush();
    return ExitCode.FINE;
  }

  private ModelComparison recorded(PrintWriter out) throws RefusedException {
    MeasuredPeaks measured =
        MeasuredPeaks.of(
            project.output("endolith predict --train peaks.csv"), Calibration.builtIn());
    measured.unread().ifPresent(why -> out.println(text("cli.predict.nothing-learned", why)));
    int others = measured.observations().size() - measured.own();
    out.println(text("cli.predict.recorded", measured.own(), others));
    out.println();
    return measured.comparison();
  }

  private ModelComparison brought(Path file, PrintWriter out) throws IOException, RefusedException {
    TaskTable table = TaskTable.read(file);
    TableInterpretation reading = TableInterpretation.of(table, peak, Set.copyOf(ignored));
    Observations data = observations(reading, table, out);
    if (data.shapes().size() < ModelComparison.FEWEST_SHAPES) {
      throw new RefusedException(
          text(
              "cli.predict.few-shapes", ModelComparison.FEWEST_SHAPES, file, data.shapes().size()));
    }
    out.println(
        text(
            "cli.predict.brought",
            file,
            data.size(),
            data.shapes().size(),
            reading.peak(),
            String.join(", ", data.features())));
    reading.leftOut().stream().map(PredictionTexts::leftOut).forEach(out::println);
    Observations tested = null;
    if (test != null) {
      tested = observations(reading, TaskTable.read(test), out);
      if (tested.size() == 0) {
        throw new RefusedException(text("cli.refused.nothing-to-predict", test));
      }
      out.println(text("cli.predict.runs", test, tested.size()));
    }
    out.println();
    return ModelComparison.of(data, tested);
  }

  private static Observations observations(
      TableInterpretation reading, TaskTable table, PrintWriter out) throws IOException {
    List<LeftOutRun> left = new ArrayList<>();
    Observations observations = reading.observations(table, left);
    if (!left.isEmpty()) {
      out.println(
          text(
              "cli.predict.left-out",
              left.size(),
              table.file(),
              left.stream()
                  .limit(MOST_LINES)
                  .map(PredictionTexts::leftOut)
                  .collect(Collectors.joining("; ")),
              left.size() > MOST_LINES ? "; ..." : ""));
    }
    return observations;
  }
}
