package endolith.engine.preflight;

import endolith.engine.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The prediction before anything was learned: measured runs of generated pairs, and the
 * coefficients that were fitted to them.
 *
 * @param madeBy the program that measured
 * @param command how it is made again
 */
public record Calibration(
    String madeBy, String command, PeakCoefficients coefficients, List<CalibrationRun> runs)
    implements PeakModel {
  private static final String RESOURCE = "calibration.json";

  public Calibration {
    runs = List.copyOf(runs);
  }

  /** Fits measured runs. */
  public static Calibration of(String madeBy, String command, List<CalibrationRun> runs) {
    return new Calibration(madeBy, command, CalibrationFit.of(runs), runs);
  }

  /** The one that comes with the program. */
  public static Calibration builtIn() {
    try (InputStream in = Calibration.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Calibration.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public PeakPrediction predict(TaskShape shape) {
    return predict(CalibrationRun.of(shape));
  }

  /** For a shape that was measured, whose peak is not looked at. */
  public PeakPrediction predict(CalibrationRun run) {
    double expected = coefficients.expected(run);
    return new PeakPrediction(
        Math.round(expected),
        Math.round(expected * coefficients.margin()),
        runs.size(),
        PeakPrediction.Source.BUILT_IN);
  }
}
