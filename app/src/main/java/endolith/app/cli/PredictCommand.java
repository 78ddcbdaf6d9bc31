package endolith.app.cli;

import endolith.app.memory.MeasuredPeaks;
import endolith.engine.preflight.Calibration;
import endolith.monitor.prediction.ModelComparison;
import endolith.monitor.prediction.ObservationFile;
import endolith.monitor.prediction.Observations;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares ways to predict the memory of tasks. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares ways to predict the peak memory of tasks, and says which one is used: the simplest"
          + " whose error is within the noise of the best.",
      "",
      "With PROJECT it learns from the tasks that were recorded there and from the measured runs"
          + " that come with the program. With --train it learns from any CSV file: a line of"
          + " names, then a line of numbers for each task; the peak is the column whose name begins"
          + " with \"peak\", else the last one.",
      "",
      "Errors are those on shapes that were left out; \"beyond\" are tasks larger than those"
          + " learned from."
    })
@SuppressWarnings("NullAway.Init")
final class PredictCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PROJECT",
      description = "Folder with processed/ in it.")
  private @Nullable Path project;

  @Option(names = "--train", paramLabel = "CSV", description = "Learn from this file instead.")
  private @Nullable Path train;

  @Option(
      names = "--test",
      paramLabel = "CSV",
      description = "Predict these tasks, too; nothing is learned from them.")
  private @Nullable Path test;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Observations data = data(out);
    if (data.shapes().size() < ModelComparison.FEWEST_SHAPES) {
      throw new RefusedException(
          "tasks of %d different shapes at least are needed, there are %d"
              .formatted(ModelComparison.FEWEST_SHAPES, data.shapes().size()));
    }
    Observations tested = test == null ? null : ObservationFile.read(test);
    if (tested != null && !tested.features().equals(data.features())) {
      throw new RefusedException(
          "the two files have different columns: %s and %s"
              .formatted(data.features(), tested.features()));
    }
    out.print(new ModelTable(ModelComparison.of(data, tested)).text());
    out.flush();
    return ExitCode.FINE;
  }

  private Observations data(PrintWriter out) throws Exception {
    if (train != null) {
      Observations data = ObservationFile.read(train);
      out.printf("%d tasks of %d shapes in %s.%n%n", data.size(), data.shapes().size(), train);
      return data;
    }
    if (test != null) {
      throw new RefusedException("--test goes with --train");
    }
    if (project == null) {
      throw new RefusedException(
          "name a project or a file, for example: endolith predict --train peaks.csv");
    }
    MeasuredPeaks measured = MeasuredPeaks.of(project.resolve("processed"), Calibration.builtIn());
    out.printf(
        "%d tasks recorded in this project and %d measured runs of the program, peaks in MiB.%n%n",
        measured.own(), measured.observations().size() - measured.own());
    return measured.observations();
  }
}
