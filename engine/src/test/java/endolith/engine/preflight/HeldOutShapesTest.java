package endolith.engine.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import endolith.engine.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Shapes that the calibration was not made from. Their peaks are stored: they are those of the
 * build that the data names, and must be measured again, with the command in it, when the engine's
 * memory changes.
 */
class HeldOutShapesTest {
  private final Calibration calibration = Calibration.builtIn();

  @Test
  void predictedOverMeasured() throws IOException {
    List<Double> ratios = heldOut().runs().stream().map(this::ratio).sorted().toList();
    // Peaks of equal runs differ by a few per cent.
    assertThat(ratios).hasSizeGreaterThan(10).allMatch(ratio -> ratio > 0.98 && ratio < 1.3);
  }

  private double ratio(CalibrationRun run) {
    return (double) calibration.predict(run).upperBytes() / run.peakBytes();
  }

  private static MeasuredRuns heldOut() throws IOException {
    try (InputStream in = HeldOutShapesTest.class.getResourceAsStream("held-out.json")) {
      return Json.read(
          new String(
              Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
          MeasuredRuns.class);
    }
  }
}
