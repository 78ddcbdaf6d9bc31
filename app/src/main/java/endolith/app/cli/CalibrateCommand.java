package endolith.app.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import endolith.app.bench.CalibrationShape;
import endolith.engine.image.disk.AtomicFile;
import endolith.engine.pipeline.Json;
import endolith.engine.preflight.Calibration;
import endolith.engine.preflight.CalibrationRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      "Takes about ten minutes. Shapes whose bench report lies in the work folder already are"
          + " not measured again."
    })
@SuppressWarnings("NullAway.Init")
final class CalibrateCommand implements Callable<Integer> {
  private static final String COMMAND =
      "endolith calibrate --work DIR --out"
          + " engine/src/main/resources/endolith/engine/preflight/calibration.json";

  @Spec private CommandSpec spec;

  @Option(
      names = "--work",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the bench reports.")
  private Path work;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "Written anew.")
  private Path out;

  /** All that is needed of a bench report. */
  private record Peak(@JsonProperty("peak_rss_bytes") @Nullable Long bytes) {}

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(work);
    List<CalibrationRun> runs = new ArrayList<>();
    for (CalibrationShape shape : CalibrationShape.all()) {
      Path report = work.resolve(shape.name() + ".json");
      if (Files.notExists(report)) {
        List<String> arguments = new ArrayList<>(List.of("bench", "--json", report.toString()));
        arguments.addAll(shape.arguments());
        int code = spec.root().commandLine().execute(arguments.toArray(String[]::new));
        if (code != ExitCode.FINE) {
          return code;
        }
      }
      Long peak = Json.read(Files.readString(report), Peak.class).bytes();
      if (peak == null) {
        throw new IOException("this system does not count the peak of a process's memory");
      }
      runs.add(shape.measured(peak));
    }
    Calibration calibration = Calibration.of(Program.NAME, COMMAND, runs);
    AtomicFile.write(out, Json.pretty(calibration));
    spec.commandLine().getOut().println("Written: " + out);
    return ExitCode.FINE;
  }
}
