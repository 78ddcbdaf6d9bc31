package endolith.engine.preflight;

import java.util.List;

/**
 * Measured runs as they are kept.
 *
 * @param madeBy the program that measured
 * @param command how they are measured again
 */
public record MeasuredRuns(String madeBy, String command, List<CalibrationRun> runs) {

  public MeasuredRuns {
    runs = List.copyOf(runs);
  }
}
