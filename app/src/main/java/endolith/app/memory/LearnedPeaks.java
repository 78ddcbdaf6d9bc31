package endolith.app.memory;

import endolith.engine.preflight.Calibration;
import endolith.engine.preflight.PeakModel;
import endolith.engine.preflight.PeakPrediction;
import endolith.engine.preflight.TaskShape;
import endolith.monitor.prediction.PeakForecast;
import java.nio.file.Path;

/**
 * Predicts a task's memory from what earlier tasks of this project needed, together with the
 * measured runs that come with the program; before enough tasks were done, from those runs alone.
 */
public final class LearnedPeaks implements PeakModel {
  private static final double MIB = 1 << 20;

  /** Fewer tasks of one's own teach nothing that the built-in calibration does not know. */
  private static final int FEWEST_TASKS = 4;

  /** A prediction so far from the built-in one rests on too little. */
  private static final double FARTHEST = 1.6;

  private final Calibration builtIn;
  private final PeakForecast forecast;
  private final int tasks;

  private LearnedPeaks(Calibration builtIn, PeakForecast forecast, int tasks) {
    this.builtIn = builtIn;
    this.forecast = forecast;
    this.tasks = tasks;
  }

  /** What can be said for tasks whose results go to this folder. */
  public static PeakModel of(Path output) {
    Calibration builtIn = Calibration.builtIn();
    MeasuredPeaks measured = MeasuredPeaks.of(output, builtIn);
    if (measured.own() < FEWEST_TASKS) {
      return builtIn;
    }
    return new LearnedPeaks(builtIn, measured.forecast(), measured.own());
  }

  @Override
  public PeakPrediction predict(TaskShape shape) {
    PeakPrediction before = builtIn.predict(shape);
    double[] row = MeasuredShape.of(shape).row(true);
    double expected = forecast.expected(row) * MIB;
    // The built-in margin was seen to hold on shapes that nothing had been learned from.
    double margin = (double) before.upperBytes() / before.expectedBytes();
    double upper = Math.max(forecast.upper(row) * MIB, margin * expected);
    double ratio = expected / before.expectedBytes();
    if (!(ratio > 1 / FARTHEST && ratio < FARTHEST)) {
      return before;
    }
    return new PeakPrediction(
        Math.round(expected), Math.round(upper), tasks, PeakPrediction.Source.PROJECT);
  }
}
