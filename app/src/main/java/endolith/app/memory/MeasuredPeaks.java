package endolith.app.memory;

import endolith.engine.preflight.Calibration;
import endolith.engine.preflight.CalibrationRun;
import endolith.monitor.history.History;
import endolith.monitor.history.MeasuredTask;
import endolith.monitor.prediction.ModelComparison;
import endolith.monitor.prediction.Observations;
import endolith.monitor.prediction.PeakForecast;
import endolith.monitor.prediction.PeakLearner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measured tasks in the terms that memory depends on.
 *
 * @param observations peaks in MiB
 * @param own how many of them were measured in this project; the others come with the program
 * @param unread why the project's own could not be read; empty if they were
 */
public record MeasuredPeaks(Observations observations, int own, Optional<String> unread) {
  private static final Logger LOG = LoggerFactory.getLogger(MeasuredPeaks.class);
  private static final double MIB = 1 << 20;

  /** Enough to learn from; older ones were measured by older versions of the program. */
  private static final int MOST_OWN = 500;

  /** All that is known for tasks whose results go to this folder. */
  public static MeasuredPeaks of(Path output, Calibration builtIn) {
    List<double[]> rows = new ArrayList<>();
    List<Double> peaks = new ArrayList<>();
    for (CalibrationRun run : builtIn.runs()) {
      rows.add(MeasuredShape.of(run).row(false));
      peaks.add(run.peakBytes() / MIB);
    }
    int builtInRuns = rows.size();
    List<MeasuredTask> tasks = List.of();
    Optional<String> unread = Optional.empty();
    try {
      tasks = history(output);
    } catch (IOException e) {
      LOG.warn("nothing is learned from earlier tasks", e);
      unread = Optional.of(String.valueOf(e.getMessage()));
    }
    for (MeasuredTask task : tasks.subList(Math.max(0, tasks.size() - MOST_OWN), tasks.size())) {
      try {
        rows.add(MeasuredShape.of(task.shape()).row(true));
        peaks.add(task.peakBytes() / MIB);
      } catch (IOException | RuntimeException e) {
        LOG.warn("a recorded task has an unknown shape: {}", task.shape(), e);
      }
    }
    return new MeasuredPeaks(
        new Observations(
            MeasuredShape.NAMES,
            1,
            rows.toArray(double[][]::new),
            peaks.stream().mapToDouble(Double::doubleValue).toArray()),
        rows.size() - builtInRuns,
        unread);
  }

  private static List<MeasuredTask> history(Path output) throws IOException {
    Path file = MemoryWatch.historyOf(output);
    if (!History.isIn(file)) {
      return List.of();
    }
    try (History history = History.open(file)) {
      return history.measured();
    }
  }

  /** All ways to predict. */
  public ModelComparison comparison() {
    return ModelComparison.of(observations, null, learners());
  }

  /** By the one that suits best. */
  PeakForecast forecast() {
    return PeakForecast.of(observations, learners());
  }

  static List<PeakLearner> learners() {
    List<PeakLearner> learners = new ArrayList<>(PeakLearner.all());
    learners.add(1, new FormulaLearner());
    return learners;
  }
}
