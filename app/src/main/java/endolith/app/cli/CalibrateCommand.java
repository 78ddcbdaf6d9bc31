package endolith.app.cli;

import static endolith.app.text.Texts.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import endolith.app.bench.CalibrationShape;
import endolith.app.program.ExitCode;
import endolith.app.program.Program;
import endolith.app.program.RefusedException;
import endolith.engine.image.disk.ChosenFile;
import endolith.engine.json.Json;
import endolith.engine.preflight.Calibration;
import endolith.engine.preflight.CalibrationRun;
import endolith.engine.preflight.MeasuredRuns;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code endolith calibrate}: how the built-in memory prediction is made. */
@Command(
    name = "calibrate",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = {
      "Measures the memory of generated pairs of many shapes and fits the memory prediction.",
      "",
      "With --held-out it measures other shapes, which the fit has not seen, and prints how the"
          + " built-in prediction does on them, which takes several minutes. The others take a"
          + " quarter of an hour and, for the largest pair, 20 GiB of disk. Shapes whose bench"
          + " report lies in the work folder already are not measured again."
    })
@SuppressWarnings("NullAway.Init")
final class CalibrateCommand implements Callable<Integer> {
  private static final String COMMAND =
      "endolith calibrate --work DIR --out"
          + " engine/src/main/resources/endolith/engine/preflight/calibration.json";

  private static final String HELD_OUT =
      "endolith calibrate --held-out --work DIR --out"
          + " engine/src/test/resources/endolith/engine/preflight/held-out.json";

  @Spec private CommandSpec spec;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the bench reports.")
  private Path work;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Written anew.")
  private Path out;

  @Option(names = "--held-out", description = "Measure shapes that the fit has not seen.")
  private boolean heldOut;

  /** All that is needed of a bench report. */
  private record Peak(@JsonProperty("peak_rss_bytes") @Nullable Long bytes) {}

  @Override
  public Integer call() throws IOException, RefusedException {
    Files.createDirectories(work);
    if (heldOut) {
      List<CalibrationRun> runs = measured(CalibrationShape.heldOut());
      ChosenFile.write(out, Json.pretty(new MeasuredRuns(Program.NAME, HELD_OUT, runs)));
      compare(runs);
    } else {
      List<CalibrationRun> runs = measured(CalibrationShape.all());
      ChosenFile.write(out, Json.pretty(Calibration.of(Program.NAME, COMMAND, runs)));
    }
    spec.commandLine().getOut().println(text("cli.written", out));
    return ExitCode.FINE;
  }

  private List<CalibrationRun> measured(List<CalibrationShape> shapes)
      throws IOException, RefusedException {
    List<CalibrationRun> runs = new ArrayList<>();
    for (CalibrationShape shape : shapes) {
      Path report = work.resolve(shape.name() + ".json");
      if (Files.notExists(report)) {
        List<String> arguments = new ArrayList<>(List.of("bench", "--json", report.toString()));
        arguments.addAll(shape.arguments());
        int code = spec.root().commandLine().execute(arguments.toArray(String[]::new));
        if (code != ExitCode.FINE) {
          throw new RefusedException(text("cli.refused.shape", shape.name()));
        }
      }
      Long peak = Json.read(Files.readString(report), Peak.class).bytes();
      if (peak == null) {
        throw new IOException(text("cli.calibrate.no-peak"));
      }
      runs.add(shape.measured(peak));
    }
    return runs;
  }

  private void compare(List<CalibrationRun> runs) {
    Calibration calibration = Calibration.builtIn();
    PrintWriter to = spec.commandLine().getOut();
    to.println("height  width   pad  bits  channels  budget  threads  measured  predicted  ratio");
    for (CalibrationRun run : runs) {
      long predicted = calibration.predict(run).upperBytes();
      to.printf(
          Locale.ROOT,
          "%6d %6d %5d %5d %9d %7d %8d %9d %10d %6.2f%n",
          run.height(),
          run.width(),
          run.pad(),
          run.bits(),
          run.channels(),
          run.budgetBytes() >> 20,
          run.threads(),
          run.peakBytes() >> 20,
          predicted >> 20,
          (double) predicted / run.peakBytes());
    }
  }
}
